/** Import jobs and their reports. */
@NullMarked
package org.attackregister.store.job;

import org.jspecify.annotations.NullMarked;
