/** A whole register as a file: every version of every record as it was recorded. */
@NullMarked
package org.attackregister.ingest.history;

import org.jspecify.annotations.NullMarked;
