/** Shares, reported and computed, and their comparison. */
@NullMarked
package org.attackregister.service.share;

import org.jspecify.annotations.NullMarked;
