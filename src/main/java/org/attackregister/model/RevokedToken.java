package org.attackregister.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that is not taken any more, although it has not ended.
 *
 * @param tokenId the token's own id ({@code jti})
 * @param revokedAt since when
 * @param revokedBy the subject of the token with which it was revoked
 * @param reason why; null where nothing was said
 */
public record RevokedToken(
        String tokenId,
        Instant revokedAt,
        String revokedBy,
        @Nullable String reason) {}
