package org.attackregister.http.security;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;

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
     * What a valid token is at this moment; empty where none can be, because there is no key yet.
     *
     * @throws IOException if the key is there and cannot be read
     */
    Optional<JWTAuthContextInfo> rules() throws IOException;

    /** Where these tokens have the roles: a claim, or a path into one. */
    String rolesClaim();

    /** Where these tokens have the ids of datasets, in the same form. */
    String datasetsClaim();

    /** Those that the register made itself, with the key in its data directory. */
    record Own(TokenKeyFile keys) implements TrustedTokens {
        @Override
        public Optional<JWTAuthContextInfo> rules() throws IOException {
            return keys.find().map(Own::rules);
        }

        private static JWTAuthContextInfo rules(TokenKey key) {
            JWTAuthContextInfo rules = common(OWN_NAME, OWN_NAME, SignatureAlgorithm.ES256);
            rules.setPublicVerificationKey(key.open());
            rules.setMaxTimeToLiveSecs(LONGEST_OWN.toSeconds());
            return rules;
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
    record Foreign(Optional<JWTAuthContextInfo> rules, String rolesClaim, String datasetsClaim)
            implements TrustedTokens {
        /**
         * The tokens of the provider that is configured.
         *
         * @throws RegisterException if the settings leave open whose tokens they are
         */
        static Foreign of(TokenConfig.Provider provider, String keys) {
            String issuer = provider.issuer()
                    .orElseThrow(
                            () -> refused(
                                    "register.tokens.provider.keys needs register.tokens.provider.issuer: the iss of the provider's tokens"));
            if (keys.startsWith("http:")) {
                throw refused("register.tokens.provider.keys is an http: address; keys are fetched over https: only");
            }
            JWTAuthContextInfo rules =
                    common(issuer, provider.audience(), provider.algorithm().signature());
            rules.setPublicKeyLocation(keys);
            return new Foreign(Optional.of(rules), provider.rolesClaim(), provider.datasetsClaim());
        }
    }

    private static RegisterException refused(String why) {
        return new RegisterException(Trouble.INVALID_CONTENT, why);
    }

    private static JWTAuthContextInfo common(String issuer, String audience, SignatureAlgorithm algorithm) {
        JWTAuthContextInfo rules = new JWTAuthContextInfo();
        rules.setIssuedBy(issuer);
        rules.setExpectedAudience(Set.of(audience));
        rules.setSignatureAlgorithm(Set.of(algorithm));
        rules.setRequiredClaims(Set.of("sub", "jti", "exp", "iat"));
        rules.setClockSkew((int) CLOCK_SKEW.toSeconds());
        rules.setRelaxVerificationKeyValidation(false);
        return rules;
    }
}
