/** One resource a noun. */
@NullMarked
package org.attackregister.http;

import org.jspecify.annotations.NullMarked;
