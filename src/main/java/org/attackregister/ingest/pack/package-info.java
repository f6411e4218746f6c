/** Archives and compressed files, opened with limits. */
@NullMarked
package org.attackregister.ingest.pack;

import org.jspecify.annotations.NullMarked;
