package org.attackregister.http.security;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;

/** How an identity provider may sign: with a key of which only the other half is known here. */
enum ProviderAlgorithm {
    RS256,
    RS384,
    RS512,
    PS256,
    PS384,
    PS512,
    ES256,
    ES384,
    ES512,
    EDDSA;

    SignatureAlgorithm signature() {
        return SignatureAlgorithm.valueOf(name());
    }
}
