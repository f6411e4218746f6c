/** Rows of ACLED exports as attacks and clashes. */
@NullMarked
package org.attackregister.ingest.acled;

import org.jspecify.annotations.NullMarked;
