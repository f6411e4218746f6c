package org.attackregister.service.write;

import java.util.OptionalLong;

/** What must hold of the record that stands before it is written (RFC 9110, section 13). */
@FunctionalInterface
public interface Precondition {
    /**
     * Refuses, by an exception, to write.
     *
     * @param standing revision of the version that stands now; empty where there is none
     */
    void hold(OptionalLong standing);
}
