/** Bytes as text, lines and characters. */
@NullMarked
package org.attackregister.ingest.text;

import org.jspecify.annotations.NullMarked;
