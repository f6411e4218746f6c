/** Whether the register is ready to answer. */
@NullMarked
package org.attackregister.health;

import org.jspecify.annotations.NullMarked;
