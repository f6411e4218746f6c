/** Which attacks are meant: fields, operands, conditions. */
@NullMarked
package org.attackregister.query.filter;

import org.jspecify.annotations.NullMarked;
