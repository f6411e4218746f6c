/** Addresses of everything that has one. */
@NullMarked
package org.attackregister.view.link;

import org.jspecify.annotations.NullMarked;
