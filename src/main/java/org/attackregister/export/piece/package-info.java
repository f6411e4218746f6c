/** Pieces of an attack's stored JSON: where they are, and bytes that are made of them. */
@NullMarked
package org.attackregister.export.piece;

import org.jspecify.annotations.NullMarked;
