/** Single writes: preconditions, patches, who may, what was recorded. */
@NullMarked
package org.attackregister.service.write;

import org.jspecify.annotations.NullMarked;
