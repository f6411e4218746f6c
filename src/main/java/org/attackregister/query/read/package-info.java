/** Reads what was asked, strictly, and notes every fault. */
@NullMarked
package org.attackregister.query.read;

import org.jspecify.annotations.NullMarked;
