/** Each kind of question as one value. */
@NullMarked
package org.attackregister.query.question;

import org.jspecify.annotations.NullMarked;
