/** A question as a value, and the shape of its answer. */
@NullMarked
package org.attackregister.query;

import org.jspecify.annotations.NullMarked;
