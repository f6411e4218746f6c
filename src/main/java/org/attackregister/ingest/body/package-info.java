/** The JSON of an attack or a record as a value, and its faults. */
@NullMarked
package org.attackregister.ingest.body;

import org.jspecify.annotations.NullMarked;
