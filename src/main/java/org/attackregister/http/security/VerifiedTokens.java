package org.attackregister.http.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import org.attackregister.model.Caller;
import org.jspecify.annotations.Nullable;

/** Tokens whose signature was verified, by the digest of the whole token: to verify one takes longer than most answers. */
final class VerifiedTokens {
    private static final int MOST = 10_000;

    private final Cache<ByteBuffer, VerifiedToken> tokens =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /**
     * A token that was valid, and what has to be the case for it to be so still.
     *
     * @param caller whose it is, until when
     * @param kid the name of its key; null where it has none
     * @param key the key with which it is signed
     * @param from from when on it is valid
     */
    record VerifiedToken(Caller caller, @Nullable String kid, PublicKey key, Instant from) {
        boolean isSignedWith(Optional<PublicKey> trusted) {
            return trusted.filter(key::equals).isPresent();
        }

        private boolean isValidAt(Instant now) {
            return !now.isBefore(from) && now.isBefore(caller.expiresAt());
        }
    }

    /** A token that was verified and is of this time; near its ends, where clocks may differ, it has to be verified anew. */
    Optional<VerifiedToken> find(byte[] digest, Instant now) {
        return Optional.ofNullable(tokens.getIfPresent(ByteBuffer.wrap(digest))).filter(token -> token.isValidAt(now));
    }

    void add(byte[] digest, VerifiedToken token) {
        tokens.put(ByteBuffer.wrap(digest), token);
    }
}
