/** The resources of imports. */
@NullMarked
package org.attackregister.http.imports;

import org.jspecify.annotations.NullMarked;
