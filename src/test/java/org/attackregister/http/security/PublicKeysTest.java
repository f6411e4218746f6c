package org.attackregister.http.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken of the keys that a provider publishes, good and odd. */
class PublicKeysTest {
    private static final PublicJsonWebKey RSA = rsa("k-1");
    private static final PublicJsonWebKey OTHER = rsa("k-2");

    private static PublicJsonWebKey rsa(String kid) {
        try {
            PublicJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(kid);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> members(PublicJsonWebKey key, Consumer<Map<String, Object>> change) {
        Map<String, Object> members = new HashMap<>(key.toParams(OutputControlLevel.PUBLIC_ONLY));
        change.accept(members);
        return members;
    }

    private static PublicKeys read(Object... keys) throws KeysUnusable {
        return PublicKeys.read(JsonUtil.toJson(Map.of("keys", Arrays.asList(keys))), ProviderAlgorithm.RS256);
    }

    static Stream<Arguments> odd() throws JoseException {
        PublicJsonWebKey curve = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        curve.setKeyId("k-1");
        return Stream.of(
                odd("for another algorithm", RSA, m -> m.put("alg", "HS256")),
                odd("to encrypt with", RSA, m -> m.put("use", "enc")),
                odd("for other operations", RSA, m -> m.put("key_ops", List.of("encrypt"))),
                odd("of a kind that nobody knows", RSA, m -> m.put("kty", "XYZ")),
                odd("without a kind", RSA, m -> m.remove("kty")),
                odd("on a curve", curve, m -> {}),
                odd("without a modulus", RSA, m -> m.remove("n")),
                odd("with a modulus that is a number", RSA, m -> m.put("n", 7)),
                odd("with a modulus that is a list", RSA, m -> m.put("n", List.of("AQAB"))),
                odd("with a short modulus", RSA, m -> m.put("n", "AQAB")),
                odd("with an endless modulus", RSA, m -> m.put("n", "A_".repeat(100_000))),
                odd("with a name that is a number", RSA, m -> m.put("kid", 7)),
                odd("with a certificate that is none", RSA, m -> m.put("x5c", List.of("AAAA"))),
                odd("with operations that are no list", RSA, m -> m.put("key_ops", 7)),
                odd("a secret", RSA, m -> {
                    m.clear();
                    m.putAll(Map.of("kty", "oct", "kid", "k-1", "k", "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXM"));
                }));
    }

    private static Arguments odd(String what, PublicJsonWebKey key, Consumer<Map<String, Object>> change) {
        return Arguments.of(what, members(key, change));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odd")
    void leavesOutAKeyThatIs(String what, Map<String, Object> odd) throws Exception {
        PublicKeys keys = read(odd, members(OTHER, m -> {}));

        assertThat(keys.find("k-1")).isEmpty();
        assertThat(keys.find("k-2")).contains(OTHER.getPublicKey());
        assertThat(read(odd).isEmpty()).isTrue();
    }

    @Test
    void refusesAKeyIdThatTwoKeysHave() throws Exception {
        Map<String, Object> twin = members(OTHER, m -> m.put("kid", "k-1"));

        assertThat(read(members(RSA, m -> {}), twin).find("k-1")).isEmpty();
        assertThat(read(members(RSA, m -> {}), members(RSA, m -> {})).find("k-1"))
                .contains(RSA.getPublicKey());
        assertThat(read(members(RSA, m -> {}), members(OTHER, m -> m.putAll(Map.of("kid", "k-1", "use", "enc"))))
                        .find("k-1"))
                .contains(RSA.getPublicKey());
    }

    @Test
    void acceptsAKeyWithoutANameWhereItIsTheOnlyOne() throws Exception {
        Map<String, Object> nameless = members(RSA, m -> m.remove("kid"));

        assertThat(read(nameless).find("any")).contains(RSA.getPublicKey());
        assertThat(read(nameless).find(null)).contains(RSA.getPublicKey());
        assertThat(read(members(RSA, m -> {})).find(null)).contains(RSA.getPublicKey());
        assertThat(read(members(RSA, m -> {})).find("k-2")).isEmpty();
        assertThat(read(nameless, members(OTHER, m -> {})).find(null)).isEmpty();
        assertThat(PublicKeys.NONE.find(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{}",
                "{\"keys\":7}",
                "{\"keys\":null}",
                "{\"keys\":{}}",
                "<html>-----BEGIN</html>",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
                "-----BEGIN CERTIFICATE-----",
                "{\"keys\":[],\"keys\":[]}"
            })
    void refusesWhatIsNoSetOfKeys(String text) {
        assertThatThrownBy(() -> PublicKeys.read(text, ProviderAlgorithm.RS256)).isInstanceOf(KeysUnusable.class);
    }

    @Test
    void fallsOverNothingThatIsNearlyASetOfKeys() throws Exception {
        String good = JsonUtil.toJson(Map.of("keys", List.of(members(RSA, m -> {}), members(OTHER, m -> {}))));
        Random random = new Random(13);
        List<String> texts = new ArrayList<>(List.of("[".repeat(300_000), "{\"keys\":" + "[".repeat(300_000)));
        for (int i = 0; i < 5_000; i++) {
            StringBuilder odd = new StringBuilder(good);
            int at = random.nextInt(odd.length());
            odd.replace(
                    at,
                    Math.min(odd.length(), at + random.nextInt(3)),
                    "[]{}:,\"\\7\u0000".substring(i % 10, i % 10 + 1));
            texts.add(odd.toString());
        }
        int read = 0;
        for (String text : texts) {
            try {
                assertThat(PublicKeys.read(text, ProviderAlgorithm.RS256)
                                .named()
                                .size())
                        .isLessThanOrEqualTo(2);
                read++;
            } catch (KeysUnusable refused) {
                assertThat(refused.sentence()).startsWith("sent ");
            }
        }
        assertThat(read).isBetween(1, texts.size() - 1);
    }
}
