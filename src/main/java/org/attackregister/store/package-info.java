/** The only package that speaks to the database. */
@NullMarked
package org.attackregister.store;

import org.jspecify.annotations.NullMarked;
