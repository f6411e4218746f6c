package org.attackregister.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one row that every writer locks: how far the register's history has come.
 *
 * @param revision the last revision that was given out; 0 where nothing was ever recorded
 * @param registerId the register's own id, a random UUID; null until it is first asked for
 * @param recordedAt when the last revision was recorded; null where none was
 */
public record RevisionClock(
        long revision,
        @Nullable String registerId,
        @Nullable Instant recordedAt) {}
