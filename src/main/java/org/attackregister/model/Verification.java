package org.attackregister.model;

/** How far the record was held against a cited page. */
public enum Verification implements Coded {
    VERIFIED,
    PARTLY_VERIFIED,
    UNVERIFIED;
}
