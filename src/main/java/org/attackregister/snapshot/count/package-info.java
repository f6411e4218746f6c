/** Counts rows in cells. */
@NullMarked
package org.attackregister.snapshot.count;

import org.jspecify.annotations.NullMarked;
