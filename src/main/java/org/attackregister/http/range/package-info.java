/** Parts of bodies: which bytes a request asks for, and bodies that can be begun anywhere. */
@NullMarked
package org.attackregister.http.range;

import org.jspecify.annotations.NullMarked;
