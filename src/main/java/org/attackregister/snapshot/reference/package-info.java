/** Names and reference records at a revision. */
@NullMarked
package org.attackregister.snapshot.reference;

import org.jspecify.annotations.NullMarked;
