/** Canonical JSON and the digests of it. */
@NullMarked
package org.attackregister.snapshot.digest;

import org.jspecify.annotations.NullMarked;
