/** The tables of versions, their entities and their rows. */
@NullMarked
package org.attackregister.store.version;

import org.jspecify.annotations.NullMarked;
