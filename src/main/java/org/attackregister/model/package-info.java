/** What the register stores: JPA entities and value types. */
@NullMarked
package org.attackregister.model;

import org.jspecify.annotations.NullMarked;
