/** Figures as others cite them. */
@NullMarked
package org.attackregister.http.cite;

import org.jspecify.annotations.NullMarked;
