package org.attackregister.http.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Whose tokens are taken: the register's own, or those of an identity provider. */
@ConfigMapping(prefix = "register.tokens")
interface TokenConfig {
    /** The identity provider; its tokens are taken in the place of the register's own where {@code keys} is set. */
    Provider provider();

    /** The identity provider. */
    interface Provider {
        /**
         * Public keys of an identity provider, whose tokens are then taken instead of the register's own: an {@code https:}
         * address of a JWK set, or a file (JWK set, JWK, PEM).
         */
        Optional<String> keys();

        /** What its tokens have as {@code iss}; needed with {@code keys}. */
        Optional<String> issuer();

        /** What its tokens must have as {@code aud}. */
        @WithDefault(TrustedTokens.OWN_NAME)
        String audience();

        /** With which algorithm it signs. */
        @WithDefault("RS256")
        ProviderAlgorithm algorithm();

        /** How long a fetch of its keys from an address may last, from its beginning to the last byte. */
        @WithDefault("3s")
        Duration fetchTimeout();

        /** How long after a fetch of its keys the next one comes where nothing asks for it earlier. */
        @WithDefault("5m")
        Duration refresh();

        /**
         * How long after a fetch of its keys the next one comes at the earliest, for a key that is not known or after a
         * failure.
         */
        @WithDefault("10s")
        Duration pause();

        /** How long its keys are trusted while they cannot be fetched anew. */
        @WithDefault("1h")
        Duration keep();

        /** How long one of its tokens may be valid, from {@code iat} to {@code exp}. */
        @WithDefault("30d")
        Duration longestLife();

        /**
         * Claim with the roles, a list or words with spaces between; {@code /} leads into an object, where no claim has the
         * whole text as its name.
         */
        @WithDefault(TrustedTokens.ROLES)
        String rolesClaim();

        /** The claim with the ids of the datasets of a partner, in the same form. */
        @WithDefault(TrustedTokens.DATASETS)
        String datasetsClaim();
    }
}
