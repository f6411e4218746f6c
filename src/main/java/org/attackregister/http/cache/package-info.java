/** Conditional GET, content negotiation and finished answers. */
@NullMarked
package org.attackregister.http.cache;

import org.jspecify.annotations.NullMarked;
