/** Puts rows into the store: the seed and imports. */
@NullMarked
package org.attackregister.ingest;

import org.jspecify.annotations.NullMarked;
