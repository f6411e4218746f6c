/** The connection, its columns and its failures. */
@NullMarked
package org.attackregister.store.database;

import org.jspecify.annotations.NullMarked;
