/** Keeps the newest snapshot: reads what the store has committed and makes the next. */
@NullMarked
package org.attackregister.snapshot.follow;

import org.jspecify.annotations.NullMarked;
