/** What can go wrong, by a stable code, without a word of HTTP. */
@NullMarked
package org.attackregister.error;

import org.jspecify.annotations.NullMarked;
