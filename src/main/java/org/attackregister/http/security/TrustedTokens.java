package org.attackregister.http.security;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens are valid: who must have signed them, for whom, and what they must say. Nothing that a token says of
 * itself chooses the key's kind or where it is fetched from.
 */
interface TrustedTokens {
    /** The register's name as issuer and as audience of its own tokens. */
    String OWN_NAME = "attack-register";

    /** The claim with the roles. */
    String ROLES = "groups";

    /** The claim with the ids of the datasets of a partner. */
    String DATASETS = "datasets";

    /** How far the clocks of two machines may lie apart. */
    Duration CLOCK_SKEW = Duration.ofSeconds(30);

    /** How long a token of the register's own is valid at the most. */
    Duration LONGEST_OWN = Duration.ofDays(366);

    /**
     * The key with which a valid token is signed at this moment; empty where there is none of that name.
     *
     * @param kid the name of its key; null where it has none
     * @throws KeysOutOfReach if the keys are there and cannot be read
     */
    Optional<PublicKey> key(@Nullable String kid) throws KeysOutOfReach;

    /** What a valid token is that is signed with a key. */
    JWTAuthContextInfo rules(PublicKey key);

    /** Notes that a token was not signed with the key of its name. */
    void doubt();

    /** The state of the keys. */
    TokenKeyState state();

    /** How long a token is valid at the most, from its {@code iat} to its {@code exp}. */
    Duration longest();

    /** Where these tokens have the roles: a claim, or a path into one. */
    String rolesClaim();

    /** Where these tokens have the ids of datasets, in the same form. */
    String datasetsClaim();

    /** Those that the register made itself, with the key in its data directory. */
    final class Own implements TrustedTokens {
        private static final Logger LOG = Logger.getLogger(TrustedTokens.class);
        private static final Duration SOON = Duration.ofSeconds(5);

        private final TokenKeyFile keys;
        private @Nullable Instant troubledSince;

        Own(TokenKeyFile keys) {
            this.keys = keys;
        }

        @Override
        public Optional<PublicKey> key(@Nullable String kid) throws KeysOutOfReach {
            try {
                Optional<TokenKey> key = keys.find();
                note(null);
                return key.map(TokenKey::open);
            } catch (IOException e) {
                note(e);
                throw new KeysOutOfReach(SOON);
            }
        }

        /** Logged once, however many tokens are shown. */
        private synchronized void note(@Nullable IOException trouble) {
            if (trouble == null) {
                troubledSince = null;
            } else if (troubledSince == null) {
                troubledSince = Instant.now();
                LOG.warnf("The key that verifies tokens cannot be used; tokens are answered 503: %s", trouble);
            }
        }

        /** There is nothing to be done: the file is looked at each time. */
        @Override
        public void doubt() {}

        @Override
        public TokenKeyState state() {
            try {
                key(null);
                return TokenKeyState.WELL;
            } catch (KeysOutOfReach e) {
                return troubled();
            }
        }

        private synchronized TokenKeyState troubled() {
            return new TokenKeyState(false, troubledSince, "cannot be read");
        }

        @Override
        public Duration longest() {
            return LONGEST_OWN;
        }

        @Override
        public JWTAuthContextInfo rules(PublicKey key) {
            return common(OWN_NAME, OWN_NAME, SignatureAlgorithm.ES256, key);
        }

        @Override
        public String rolesClaim() {
            return ROLES;
        }

        @Override
        public String datasetsClaim() {
            return DATASETS;
        }
    }

    /** Those of an identity provider. */
    record Foreign(TokenConfig.Provider provider, String issuer, ProviderKeys keys) implements TrustedTokens {
        /**
         * The tokens of the provider that is configured.
         *
         * @throws RegisterException if the settings leave open whose tokens they are
         */
        static Foreign of(TokenConfig.Provider provider, ProviderKeys keys) {
            String issuer = provider.issuer()
                    .orElseThrow(
                            () -> refused(
                                    "register.tokens.provider.keys needs register.tokens.provider.issuer: the iss of the provider's tokens"));
            return new Foreign(provider, issuer, keys);
        }

        @Override
        public Optional<PublicKey> key(@Nullable String kid) throws KeysOutOfReach {
            return keys.find(kid);
        }

        @Override
        public JWTAuthContextInfo rules(PublicKey key) {
            return common(issuer, provider.audience(), provider.algorithm().signature(), key);
        }

        @Override
        public void doubt() {
            keys.doubt();
        }

        @Override
        public TokenKeyState state() {
            return keys.state();
        }

        @Override
        public Duration longest() {
            return provider.longestLife();
        }

        @Override
        public String rolesClaim() {
            return provider.rolesClaim();
        }

        @Override
        public String datasetsClaim() {
            return provider.datasetsClaim();
        }
    }

    private static RegisterException refused(String why) {
        return new RegisterException(Trouble.INVALID_CONTENT, why);
    }

    private static JWTAuthContextInfo common(
            String issuer, String audience, SignatureAlgorithm algorithm, PublicKey key) {
        JWTAuthContextInfo rules = new JWTAuthContextInfo();
        rules.setPublicVerificationKey(key);
        rules.setIssuedBy(issuer);
        rules.setExpectedAudience(Set.of(audience));
        rules.setSignatureAlgorithm(Set.of(algorithm));
        rules.setRequiredClaims(Set.of("sub", "jti", "exp", "iat"));
        rules.setClockSkew((int) CLOCK_SKEW.toSeconds());
        rules.setRelaxVerificationKeyValidation(false);
        return rules;
    }
}
