/** Rows of separated text. */
@NullMarked
package org.attackregister.ingest.csv;

import org.jspecify.annotations.NullMarked;
