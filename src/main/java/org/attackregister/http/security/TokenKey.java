package org.attackregister.http.security;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Map;
import org.jose4j.base64url.Base64Url;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The pair of keys with which the register signs its tokens and knows them again: ES256, a key on the curve P-256. */
final class TokenKey {
    private static final String ALGORITHM = "ES256";

    private final PublicJsonWebKey pair;

    private TokenKey(PublicJsonWebKey pair) {
        this.pair = pair;
    }

    /** A new pair that nobody else has. */
    static TokenKey random() {
        try {
            EllipticCurveJsonWebKey pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            pair.setKeyId(Base64Url.encode(pair.calculateThumbprint("SHA-256")));
            pair.setUse("sig");
            pair.setAlgorithm(ALGORITHM);
            return new TokenKey(pair);
        } catch (JoseException e) {
            throw new IllegalStateException("every Java has the curve P-256", e);
        }
    }

    /**
     * The pair that was written.
     *
     * @throws IllegalArgumentException if it is no such pair
     */
    static TokenKey read(String json) {
        try {
            PublicJsonWebKey pair = PublicJsonWebKey.Factory.newPublicJwk(json);
            if (!ALGORITHM.equals(pair.getAlgorithm()) || pair.getPrivateKey() == null) {
                throw new IllegalArgumentException("it has no key pair for " + ALGORITHM);
            }
            return new TokenKey(pair);
        } catch (JoseException | ClassCastException e) {
            // what the library says may quote the text, which is secret
            throw new IllegalArgumentException("it is not a JSON Web Key");
        }
    }

    /** The pair as a JSON Web Key, the secret half included. */
    String json() {
        Map<String, Object> members = pair.toParams(OutputControlLevel.INCLUDE_PRIVATE);
        return org.jose4j.json.JsonUtil.toJson(members);
    }

    /** Names the pair in the head of a token. */
    String id() {
        return pair.getKeyId();
    }

    PrivateKey secret() {
        return pair.getPrivateKey();
    }

    PublicKey open() {
        return pair.getPublicKey();
    }
}
