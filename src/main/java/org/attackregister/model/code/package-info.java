/** The codes of attacks: types, weapons, regions, countries, targets. */
@NullMarked
package org.attackregister.model.code;

import org.jspecify.annotations.NullMarked;
