/** Who may call what. */
@NullMarked
package org.attackregister.http.security;

import org.jspecify.annotations.NullMarked;
