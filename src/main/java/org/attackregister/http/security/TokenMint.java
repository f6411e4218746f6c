package org.attackregister.http.security;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.attackregister.model.Caller;
import org.attackregister.model.Role;

/** Makes tokens with the register's own key. */
public final class TokenMint {
    private final TokenKeyFile keys;

    /**
     * A mint with the key of a data directory; neither is touched before the first token is made.
     *
     * @param dataDirectory made with the first token if it is missing
     */
    public TokenMint(Path dataDirectory) {
        this.keys = new TokenKeyFile(dataDirectory);
    }

    /**
     * The token that makes its holder this caller, valid from now on. Makes the register's key if there is none yet.
     *
     * @throws IOException if the key cannot be read or written
     */
    public String mint(Caller caller) throws IOException {
        TokenKey key = keys.findOrMake();
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(TrustedTokens.OWN_NAME)
                .audience(TrustedTokens.OWN_NAME)
                .subject(caller.subject())
                .claim("jti", caller.tokenId())
                .issuedAt(System.currentTimeMillis() / 1000)
                .expiresAt(caller.expiresAt().getEpochSecond());
        if (!caller.roles().isEmpty()) {
            claims.claim(
                    TrustedTokens.ROLES, caller.roles().stream().map(Role::code).toList());
        }
        if (!caller.datasets().isEmpty()) {
            claims.claim(TrustedTokens.DATASETS, Set.copyOf(caller.datasets()));
        }
        return claims.jws().algorithm(SignatureAlgorithm.ES256).keyId(key.id()).sign(key.secret());
    }
}
