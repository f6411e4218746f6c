/** How the last period of a group compares with those before it. */
@NullMarked
package org.attackregister.service.trend;

import org.jspecify.annotations.NullMarked;
