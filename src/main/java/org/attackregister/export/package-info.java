/** Views as CSV, NDJSON and GeoJSON, row by row. */
@NullMarked
package org.attackregister.export;

import org.jspecify.annotations.NullMarked;
