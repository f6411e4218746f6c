/** How every question of the API is asked and answered. */
@NullMarked
package org.attackregister.http.answer;

import org.jspecify.annotations.NullMarked;
