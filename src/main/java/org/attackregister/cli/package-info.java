/** The operator's commands. */
@NullMarked
package org.attackregister.cli;

import org.jspecify.annotations.NullMarked;
