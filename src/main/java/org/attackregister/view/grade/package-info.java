/** The rules of evidence and the counts of all grades, as they are written. */
@NullMarked
package org.attackregister.view.grade;

import org.jspecify.annotations.NullMarked;
