package org.attackregister.snapshot;

import org.attackregister.model.Attack;
import org.attackregister.model.Versioned;

/** Makes the finished JSON of a version; what it looks like is decided further up. */
@FunctionalInterface
public interface VersionEncoder {
    /** The version as UTF-8 JSON, the same bytes at every call. */
    byte[] encode(Versioned<Attack> version);
}
