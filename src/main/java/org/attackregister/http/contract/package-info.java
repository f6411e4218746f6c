/** The OpenAPI document: what is added to it, and how it is served. */
@NullMarked
package org.attackregister.http.contract;

import org.jspecify.annotations.NullMarked;
