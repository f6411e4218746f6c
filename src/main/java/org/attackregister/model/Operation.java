package org.attackregister.model;

/** What a version did to its record. */
public enum Operation implements Coded {
    CREATED,
    UPDATED,
    DELETED,
    RESTORED,
    MERGED;
}
