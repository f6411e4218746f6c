/** Tokens that were revoked and keys of requests that were sent before. */
@NullMarked
package org.attackregister.store.token;

import org.jspecify.annotations.NullMarked;
