/** A snapshot as a file, from which the next start begins. */
@NullMarked
package org.attackregister.snapshot.checkpoint;

import org.jspecify.annotations.NullMarked;
