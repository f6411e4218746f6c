package org.attackregister.http.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.attackregister.config.RegisterConfig;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.model.Caller;
import org.attackregister.service.Revocations;

/**
 * The tokens that are taken: valid ones that were not revoked. No scope with a proxy, so that settings that cannot be
 * meant are found at the start and not with the first token.
 */
@Singleton
class Tokens {
    private final TokenReader reader;
    private final Revocations revocations;

    @Inject
    Tokens(RegisterConfig config, TokenConfig tokens, Revocations revocations) {
        this.reader = new TokenReader(trusted(config, tokens));
        this.revocations = revocations;
    }

    private static TrustedTokens trusted(RegisterConfig config, TokenConfig tokens) {
        TokenConfig.Provider provider = tokens.provider();
        if (provider.keys().isEmpty() && provider.issuer().isPresent()) {
            throw new RegisterException(
                    Trouble.INVALID_CONTENT,
                    "register.tokens.provider.issuer needs register.tokens.provider.keys: the keys of that provider");
        }
        return provider.keys()
                .<TrustedTokens>map(keys -> TrustedTokens.Foreign.of(provider, keys))
                .orElseGet(() -> new TrustedTokens.Own(new TokenKeyFile(Path.of(config.dataDir()))));
    }

    /**
     * Who presents a token. Asks the database, so that it is not for a thread that must not wait.
     *
     * @throws InvalidToken if it is not taken
     * @throws IOException if the register's own key cannot be read
     */
    Caller caller(String token) throws InvalidToken, IOException {
        Caller caller = reader.read(token);
        if (revocations.isRevoked(caller.tokenId())) {
            throw new InvalidToken("The token was revoked.");
        }
        return caller;
    }

    /** Whether a token that was valid still is: not ended, not revoked. Asks the database. */
    boolean isStillValid(Caller caller) {
        return Instant.now().isBefore(caller.expiresAt()) && !revocations.isRevoked(caller.tokenId());
    }
}
