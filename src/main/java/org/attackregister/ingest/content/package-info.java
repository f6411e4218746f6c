/** A file as it was stored or sent, and why it is refused. */
@NullMarked
package org.attackregister.ingest.content;

import org.jspecify.annotations.NullMarked;
