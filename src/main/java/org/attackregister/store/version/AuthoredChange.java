package org.attackregister.store.version;

import org.jspecify.annotations.Nullable;

/**
 * One change of those that several editors make in one transaction.
 *
 * @param change the change
 * @param recordedBy who makes it; null where no account is known
 * @param before the current version of what is changed, a deletion too; null where there never was one
 */
public record AuthoredChange(
        Change change,
        @Nullable String recordedBy,
        @Nullable Head before) {}
