/** The resources that write. */
@NullMarked
package org.attackregister.http.write;

import org.jspecify.annotations.NullMarked;
