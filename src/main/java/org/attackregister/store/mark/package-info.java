/** How the register knows that the database is still the one it wrote, and has disk space. */
@NullMarked
package org.attackregister.store.mark;

import org.jspecify.annotations.NullMarked;
