package org.attackregister.http.security;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import java.security.interfaces.RSAPublicKey;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jspecify.annotations.Nullable;

/** How an identity provider may sign: with a key of which only the other half is known here. */
enum ProviderAlgorithm {
    RS256("RSA", null),
    RS384("RSA", null),
    RS512("RSA", null),
    PS256("RSA", null),
    PS384("RSA", null),
    PS512("RSA", null),
    ES256("EC", "P-256"),
    ES384("EC", "P-384"),
    ES512("EC", "P-521"),
    EDDSA("OKP", null);

    /** RFC 7518, section 3.3. */
    private static final int SHORTEST_MODULUS = 2048;

    private static final String VERIFY = "verify";

    private final String keyType;
    private final @Nullable String curve;

    ProviderAlgorithm(String keyType, @Nullable String curve) {
        this.keyType = keyType;
        this.curve = curve;
    }

    SignatureAlgorithm signature() {
        return SignatureAlgorithm.valueOf(name());
    }

    /** Whether a key is of the kind that signs so, long enough, and not said to be for anything else. */
    boolean takes(PublicJsonWebKey key) {
        return keyType.equals(key.getKeyType())
                && (key.getAlgorithm() == null || signature().getAlgorithm().equals(key.getAlgorithm()))
                && (key.getUse() == null || Use.SIGNATURE.equals(key.getUse()))
                && (key.getKeyOps() == null || key.getKeyOps().contains(VERIFY))
                && (curve == null || (key instanceof EllipticCurveJsonWebKey ec && curve.equals(ec.getCurveName())))
                && (!(key.getPublicKey() instanceof RSAPublicKey rsa)
                        || rsa.getModulus().bitLength() >= SHORTEST_MODULUS);
    }
}
