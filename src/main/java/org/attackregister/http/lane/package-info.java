/** The lane ahead of everything: what is ready is answered on the event loop. */
@NullMarked
package org.attackregister.http.lane;

import org.jspecify.annotations.NullMarked;
