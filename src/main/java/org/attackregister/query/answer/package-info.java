/** The answers of counts and shares, before anybody writes them. */
@NullMarked
package org.attackregister.query.answer;

import org.jspecify.annotations.NullMarked;
