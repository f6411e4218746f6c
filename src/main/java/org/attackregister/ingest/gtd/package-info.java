/** Rows of the Global Terrorism Database as attacks. */
@NullMarked
package org.attackregister.ingest.gtd;

import org.jspecify.annotations.NullMarked;
