/** What is kept of every attack, a column a field. */
@NullMarked
package org.attackregister.snapshot.column;

import org.jspecify.annotations.NullMarked;
