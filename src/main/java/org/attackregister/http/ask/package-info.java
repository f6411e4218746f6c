/** The resources that answer questions. */
@NullMarked
package org.attackregister.http.ask;

import org.jspecify.annotations.NullMarked;
