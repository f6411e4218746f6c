/** The columns in memory; answers questions at a revision. */
@NullMarked
package org.attackregister.snapshot;

import org.jspecify.annotations.NullMarked;
