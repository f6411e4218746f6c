/** Which attacks have a word in their text. */
@NullMarked
package org.attackregister.snapshot.word;

import org.jspecify.annotations.NullMarked;
