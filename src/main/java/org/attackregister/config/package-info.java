/** Every setting, documented where it is declared. */
@NullMarked
package org.attackregister.config;

import org.jspecify.annotations.NullMarked;
