/** Imports in the background, one after the other. */
@NullMarked
package org.attackregister.service.imports;

import org.jspecify.annotations.NullMarked;
