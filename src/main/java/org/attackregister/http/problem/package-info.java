/** Every error as an RFC 9457 problem document. */
@NullMarked
package org.attackregister.http.problem;

import org.jspecify.annotations.NullMarked;
