package org.attackregister.snapshot.column;

import org.attackregister.model.Versioned;
import org.attackregister.model.attack.Attack;

/** Makes the finished JSON of a version; what it looks like is decided further up. */
@FunctionalInterface
public interface VersionEncoder {
    /** The version as UTF-8 JSON, the same bytes at every call. */
    byte[] encode(Versioned<Attack> version);
}
