/** Clients that are generated from the contract, and what they see of the packaged program. */
@NullMarked
package org.attackregister.clients;

import org.jspecify.annotations.NullMarked;
