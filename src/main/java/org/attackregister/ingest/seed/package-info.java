/** The folder that a register begins with. */
@NullMarked
package org.attackregister.ingest.seed;

import org.jspecify.annotations.NullMarked;
