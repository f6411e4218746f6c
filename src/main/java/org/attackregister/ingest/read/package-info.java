/** Turns files into rows and says what it refused. */
@NullMarked
package org.attackregister.ingest.read;

import org.jspecify.annotations.NullMarked;
