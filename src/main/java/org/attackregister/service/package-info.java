/** Transaction, not-found, limits: the one door from above. */
@NullMarked
package org.attackregister.service;

import org.jspecify.annotations.NullMarked;
