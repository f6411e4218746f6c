/** Files as rows of cells, however they are packed, encoded and separated. */
@NullMarked
package org.attackregister.ingest.table;

import org.jspecify.annotations.NullMarked;
