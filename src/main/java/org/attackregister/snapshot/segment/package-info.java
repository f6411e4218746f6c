/** Files of finished JSON under the data directory, which may be deleted at any time. */
@NullMarked
package org.attackregister.snapshot.segment;

import org.jspecify.annotations.NullMarked;
