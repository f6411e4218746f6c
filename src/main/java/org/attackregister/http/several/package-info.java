/** One question asked of several datasets, and its answers side by side. */
@NullMarked
package org.attackregister.http.several;

import org.jspecify.annotations.NullMarked;
