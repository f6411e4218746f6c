package org.attackregister.service;

import java.util.Optional;
import org.attackregister.snapshot.Snapshot.AttackVersion;

/** What must hold of the attack that stands before it is written (RFC 9110, section 13). */
@FunctionalInterface
public interface Precondition {
    /** Whatever stands. */
    Precondition NONE = standing -> {};

    /**
     * Refuses, by an exception, to write.
     *
     * @param standing the version that stands now; empty where there is none
     */
    void hold(Optional<AttackVersion> standing);
}
