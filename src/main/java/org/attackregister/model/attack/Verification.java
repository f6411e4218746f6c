package org.attackregister.model.attack;

import org.attackregister.model.Coded;

/** How far the record was checked against a cited page. */
public enum Verification implements Coded {
    VERIFIED,
    PARTLY_VERIFIED,
    UNVERIFIED;
}
