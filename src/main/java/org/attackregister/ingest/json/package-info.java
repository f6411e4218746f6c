/** Rows of JSON and of NDJSON. */
@NullMarked
package org.attackregister.ingest.json;

import org.jspecify.annotations.NullMarked;
