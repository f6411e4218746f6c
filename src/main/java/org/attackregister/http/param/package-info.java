/** Query strings, read strictly. */
@NullMarked
package org.attackregister.http.param;

import org.jspecify.annotations.NullMarked;
