package org.attackregister.http.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether there are keys by which tokens are known.
 *
 * @param usable whether a token can be taken
 * @param troubledSince since when they could not be read; null where they could be when that was last tried
 * @param trouble why not, in words for anybody, without a subject; null without trouble
 */
public record TokenKeyState(
        boolean usable,
        @Nullable Instant troubledSince,
        @Nullable String trouble) {
    /** Keys that are there. */
    static final TokenKeyState WELL = new TokenKeyState(true, null, null);
}
