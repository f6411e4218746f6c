/** The public shape of the data. */
@NullMarked
package org.attackregister.view;

import org.jspecify.annotations.NullMarked;
