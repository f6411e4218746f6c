/** One attack and the parts of it. */
@NullMarked
package org.attackregister.model.attack;

import org.jspecify.annotations.NullMarked;
