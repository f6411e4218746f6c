/** What the HTTP server measures of itself. */
@NullMarked
package org.attackregister.http.meter;

import org.jspecify.annotations.NullMarked;
