/** How much one caller may take. */
@NullMarked
package org.attackregister.http.limit;

import org.jspecify.annotations.NullMarked;
