/** How figures are cited: facts about an answer, in the forms of those who keep references. */
@NullMarked
package org.attackregister.view.cite;

import org.jspecify.annotations.NullMarked;
