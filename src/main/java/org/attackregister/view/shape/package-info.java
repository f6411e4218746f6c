/** The schemas of the contract, as records. */
@NullMarked
package org.attackregister.view.shape;

import org.jspecify.annotations.NullMarked;
