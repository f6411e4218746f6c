package org.attackregister.service.write;

import java.util.OptionalLong;

/** What must be true of the current record before it is written (RFC 9110, section 13). */
@FunctionalInterface
public interface Precondition {
    /**
     * Refuses, by an exception, to write.
     *
     * @param current revision of the current version; empty if there is none
     */
    void check(OptionalLong current);
}
