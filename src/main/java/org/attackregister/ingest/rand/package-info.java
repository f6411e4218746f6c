/** Rows of RAND's database of terrorism incidents as attacks. */
@NullMarked
package org.attackregister.ingest.rand;

import org.jspecify.annotations.NullMarked;
