/** Rows of the UCDP Georeferenced Event Dataset as attacks and clashes. */
@NullMarked
package org.attackregister.ingest.ged;

import org.jspecify.annotations.NullMarked;
