/** Which rows a filter takes. */
@NullMarked
package org.attackregister.snapshot.filter;

import org.jspecify.annotations.NullMarked;
