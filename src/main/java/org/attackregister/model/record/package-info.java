/** The records beside the attacks: datasets, sources, groups, annual figures. */
@NullMarked
package org.attackregister.model.record;

import org.jspecify.annotations.NullMarked;
