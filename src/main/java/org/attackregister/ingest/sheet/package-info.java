/** Rows of spreadsheets. */
@NullMarked
package org.attackregister.ingest.sheet;

import org.jspecify.annotations.NullMarked;
