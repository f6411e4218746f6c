package org.attackregister.http.security;

import io.smallrye.jwt.util.KeyUtils;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The public keys that somebody signs with, by their names: of a set, those that the one algorithm can use.
 *
 * @param named by {@code kid}
 * @param nameless those without
 */
record PublicKeys(Map<String, PublicKey> named, Set<PublicKey> nameless) {
    /** No key, by which no token is good. */
    static final PublicKeys NONE = new PublicKeys(Map.of(), Set.of());

    private static final String PEM = "-----BEGIN ";
    private static final String PEM_CERTIFICATE = "-----BEGIN CERTIFICATE-----";

    PublicKeys {
        named = Map.copyOf(named);
        nameless = Set.copyOf(nameless);
    }

    boolean isEmpty() {
        return named.isEmpty() && nameless.isEmpty();
    }

    /** The key of a token: the one of its {@code kid}; or the only one there is, where one of the two has no name. */
    Optional<PublicKey> find(@Nullable String kid) {
        if (kid != null && named.containsKey(kid)) {
            return Optional.of(named.get(kid));
        }
        if (named.size() + nameless.size() > 1) {
            return Optional.empty();
        }
        return nameless.stream()
                .findFirst()
                .or(() -> kid == null ? named.values().stream().findFirst() : Optional.empty());
    }

    /**
     * The keys of a JWK set, a single JWK, or a PEM with a public key or a certificate. A key that is odd or of another
     * use is left out, and so is a key id that two keys have: the rest is used.
     *
     * @throws KeysUnusable if the text is none of these
     */
    static PublicKeys read(String text, ProviderAlgorithm algorithm) throws KeysUnusable {
        try {
            return text.contains(PEM) ? ofPem(text.strip(), algorithm) : ofJson(text, algorithm);
        } catch (RuntimeException odd) {
            // the libraries let out what their casts and conversions throw
            throw new KeysUnusable("sent what cannot be read as keys", odd);
        }
    }

    private static PublicKeys ofPem(String pem, ProviderAlgorithm algorithm) throws KeysUnusable {
        try {
            PublicKey key = pem.startsWith(PEM_CERTIFICATE)
                    ? KeyUtils.decodeCertificate(pem)
                    : KeyUtils.decodePublicKey(pem, algorithm.signature());
            return new PublicKeys(Map.of(), Set.of(key));
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable("sent a PEM without a public key for " + algorithm);
        }
    }

    private static PublicKeys ofJson(String json, ProviderAlgorithm algorithm) throws KeysUnusable {
        Map<String, Object> document;
        try {
            document = JsonUtil.parseJson(json);
        } catch (JoseException e) {
            throw new KeysUnusable("sent something other than JSON");
        }
        List<?> members = document.containsKey("kty") ? List.of(document) : asList(document.get("keys"));
        Map<String, PublicKey> named = new HashMap<>();
        Set<PublicKey> nameless = new HashSet<>();
        Set<String> ambiguous = new HashSet<>();
        for (Object member : members) {
            usable(member, algorithm).ifPresent(key -> {
                if (key.getKeyId() == null) {
                    nameless.add(key.getPublicKey());
                    return;
                }
                PublicKey other = named.put(key.getKeyId(), key.getPublicKey());
                if (other != null && !other.equals(key.getPublicKey())) {
                    ambiguous.add(key.getKeyId());
                }
            });
        }
        named.keySet().removeAll(ambiguous);
        return new PublicKeys(named, nameless);
    }

    private static List<?> asList(@Nullable Object keys) throws KeysUnusable {
        if (keys instanceof List<?> list) {
            return list;
        }
        throw new KeysUnusable("sent JSON that is not a set of keys");
    }

    private static Optional<PublicJsonWebKey> usable(Object member, ProviderAlgorithm algorithm) {
        if (!(member instanceof Map<?, ?> parameters)) {
            return Optional.empty();
        }
        try {
            Map<String, Object> copy = new HashMap<>();
            parameters.forEach((name, value) -> copy.put(String.valueOf(name), value));
            return JsonWebKey.Factory.newJwk(copy) instanceof PublicJsonWebKey key && algorithm.takes(key)
                    ? Optional.of(key)
                    : Optional.empty();
        } catch (JoseException | RuntimeException odd) {
            return Optional.empty();
        }
    }
}
