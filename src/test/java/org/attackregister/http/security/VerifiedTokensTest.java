package org.attackregister.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.attackregister.http.security.VerifiedTokens.VerifiedToken;
import org.attackregister.model.Caller;
import org.attackregister.model.Role;
import org.attackregister.model.Sha256;
import org.junit.jupiter.api.Test;

/** What is remembered of a token, and for how long. */
class VerifiedTokensTest {
    private static final Instant FROM = Instant.parse("2024-01-01T10:00:00Z");
    private static final Instant END = Instant.parse("2024-01-01T11:00:00Z");
    private static final byte[] DIGEST = Sha256.of("a token");

    private final TokenKey key = TokenKey.random();
    private final VerifiedToken token =
            new VerifiedToken(new Caller("Ana", Set.of(Role.EDITOR), Set.of(), "t-1", END), null, key.open(), FROM);
    private final VerifiedTokens tokens = new VerifiedTokens();

    @Test
    void findsATokenByAllOfItsDigest() {
        tokens.add(DIGEST, token);

        assertThat(tokens.find(Sha256.of("a token"), FROM)).contains(token);
        assertThat(tokens.find(Sha256.of("a tokem"), FROM)).isEmpty();
    }

    @Test
    void findsNoneOutsideOfItsTime() {
        tokens.add(DIGEST, token);

        assertThat(tokens.find(DIGEST, FROM.minusMillis(1))).isEmpty();
        assertThat(tokens.find(DIGEST, END.minusMillis(1))).contains(token);
        assertThat(tokens.find(DIGEST, END)).isEmpty();
    }

    @Test
    void trustsTheKeyItWasSignedWithAndNoOther() {
        assertThat(token.isSignedWith(Optional.of(TokenKey.read(key.json()).open())))
                .isTrue();
        assertThat(token.isSignedWith(Optional.of(TokenKey.random().open()))).isFalse();
        assertThat(token.isSignedWith(Optional.empty())).isFalse();
    }
}
