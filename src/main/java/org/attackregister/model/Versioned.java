package org.attackregister.model;

/**
 * A record with its place in history.
 *
 * @param stamp the version's place
 * @param value the record's content at that version
 */
public record Versioned<T>(VersionStamp stamp, T value) {}
