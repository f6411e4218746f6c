/** Which revision a question is put to; histories as files; the start. */
@NullMarked
package org.attackregister.service;

import org.jspecify.annotations.NullMarked;
