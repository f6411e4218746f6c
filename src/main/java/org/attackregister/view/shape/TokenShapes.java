package org.attackregister.view.shape;

import java.time.Instant;
import java.util.List;
import org.attackregister.model.Caller;
import org.attackregister.model.RevokedToken;
import org.attackregister.model.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Tokens, as their owners and those who revoke them see them. */
public final class TokenShapes {
    private TokenShapes() {}

    /** What a token lets its holder do. */
    @Schema(name = "Me", description = "What the token may do.")
    public record Me(
            @Schema(description = "Whose token it is; shown in the history of what it writes.")
            String subject,

            @Schema(description = "What the holder may do; empty where the token names no role of the register.")
            List<Role> roles,

            @Schema(description = "Whether every dataset may be written.")
            boolean writesEveryDataset,

            @Schema(description = "Ids of the datasets that the role partner may write.")
            List<String> datasets,

            @Schema(description = "When the token ends.") Instant expiresAt,

            @Schema(description = "The token's own id, by which it is revoked.")
            String jti) {

        /** The shape of a caller. */
        public static Me of(Caller caller) {
            return new Me(
                    caller.subject(),
                    List.copyOf(caller.roles()),
                    caller.is(Role.EDITOR) || caller.is(Role.ADMIN),
                    caller.is(Role.PARTNER) ? List.copyOf(caller.datasets()) : List.of(),
                    caller.expiresAt(),
                    caller.tokenId());
        }
    }

    /** The tokens that were revoked. */
    @Schema(name = "RevokedTokens", description = "The tokens that were revoked, the newest first.")
    public record RevokedTokenList(
            List<Revoked> items,
            int returned,

            @Schema(description = "Whether these are all.") boolean complete) {

        /** The shape of a whole list. */
        public static RevokedTokenList of(List<RevokedToken> all) {
            return new RevokedTokenList(all.stream().map(Revoked::of).toList(), all.size(), true);
        }
    }

    /** A token that was revoked. */
    @Schema(name = "RevokedToken")
    public record Revoked(
            String jti,
            Instant revokedAt,

            @Schema(description = "The subject of the token with which it was revoked.")
            String revokedBy,

            @Schema(description = "Why; null if not given.") @Nullable
            String reason) {

        static Revoked of(RevokedToken token) {
            return new Revoked(token.tokenId(), token.revokedAt(), token.revokedBy(), token.reason());
        }
    }
}
