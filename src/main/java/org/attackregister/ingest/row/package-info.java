/** Rows of cells under a header, whatever file they come from. */
@NullMarked
package org.attackregister.ingest.row;

import org.jspecify.annotations.NullMarked;
