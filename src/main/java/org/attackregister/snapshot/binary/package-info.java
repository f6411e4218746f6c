/** Arrays and texts as the bytes of a file, with a checksum. */
@NullMarked
package org.attackregister.snapshot.binary;

import org.jspecify.annotations.NullMarked;
