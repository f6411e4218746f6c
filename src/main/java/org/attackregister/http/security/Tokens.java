package org.attackregister.http.security;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.attackregister.config.RegisterConfig;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.model.Caller;
import org.attackregister.service.write.Revocations;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that are taken: valid ones that were not revoked. No scope with a proxy, so that settings that cannot be
 * meant are found at the start and not with the first token.
 */
@Singleton
public class Tokens {
    private final TokenReader reader;
    private final TrustedTokens trusted;
    private final @Nullable FetchedKeys fetched;
    private final Revocations revocations;

    @Inject
    Tokens(RegisterConfig config, TokenConfig tokens, Revocations revocations) {
        TokenConfig.Provider provider = tokens.provider();
        if (provider.keys().isEmpty() && provider.issuer().isPresent()) {
            throw new RegisterException(
                    Trouble.INVALID_CONTENT,
                    "register.tokens.provider.issuer needs register.tokens.provider.keys: the keys of that provider");
        }
        ProviderKeys keys =
                provider.keys().map(where -> KeyPlace.of(provider, where)).orElse(null);
        this.trusted = keys == null
                ? new TrustedTokens.Own(new TokenKeyFile(Path.of(config.dataDir())))
                : TrustedTokens.Foreign.of(provider, keys);
        this.fetched = keys instanceof FetchedKeys address ? address : null;
        this.reader = new TokenReader(trusted);
        this.revocations = revocations;
    }

    /** Begins to fetch keys, where that is to be done and there will be somebody who shows a token. */
    void start(
            @Observes StartupEvent event,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        if (fetched != null && serves) {
            fetched.start();
        }
    }

    void end(@Observes ShutdownEvent event) {
        if (fetched != null) {
            fetched.close();
        }
    }

    /** The state of the keys that verify tokens. */
    public TokenKeyState keys() {
        return trusted.state();
    }

    /**
     * Who presents a token. Asks the database, so that it is not for a thread that must not wait.
     *
     * @throws InvalidToken if it is not taken
     * @throws KeysOutOfReach if that cannot be said without a key
     */
    Caller caller(String token) throws InvalidToken, KeysOutOfReach {
        Caller caller = reader.read(token);
        if (revocations.isRevoked(caller.tokenId())) {
            throw InvalidToken.revoked();
        }
        return caller;
    }

    /** Who presents a token that was verified before, whether or not it was revoked; for a thread that must not wait. */
    Optional<Caller> remembered(String token) {
        return reader.remembered(token);
    }

    /** Whether a caller's token was revoked; for a thread that must not wait. */
    CompletionStage<Boolean> isRevoked(Caller caller) {
        return revocations.find(caller.tokenId());
    }

    /** Whether a token that was valid still is: not ended, not revoked. Asks the database. */
    boolean isStillValid(Caller caller) {
        return Instant.now().isBefore(caller.expiresAt()) && !revocations.isRevoked(caller.tokenId());
    }
}
