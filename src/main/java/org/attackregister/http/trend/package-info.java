/** What those ask who watch for surges. */
@NullMarked
package org.attackregister.http.trend;

import org.jspecify.annotations.NullMarked;
