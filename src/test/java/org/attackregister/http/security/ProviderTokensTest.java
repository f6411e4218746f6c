package org.attackregister.http.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.Key;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.error.RegisterException;
import org.attackregister.model.Caller;
import org.attackregister.model.Role;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokens of an identity provider: its keys, its name, its claims. */
class ProviderTokensTest {
    private static final String ISSUER = "https://login.example/realms/press";

    @TempDir
    private static Path directory;

    private static RsaJsonWebKey key;
    private static RsaJsonWebKey other;
    private static Path set;

    @BeforeAll
    static void publishKeys() throws JoseException, IOException {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("k-1");
        other = RsaJwkGenerator.generateJwk(2048);
        other.setKeyId("k-2");
        set = Files.writeString(
                directory.resolve("keys.json"),
                new JsonWebKeySet(key, other).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    }

    private static TokenReader reader(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(
                Map.of("register.tokens.provider.keys", set.toString(), "register.tokens.provider.issuer", ISSUER));
        settings.putAll(more);
        settings.values().removeIf(String::isEmpty);
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(TokenConfig.class)
                .addDiscoveredConverters()
                .withDefaultValues(settings)
                .build();
        TokenConfig.Provider provider =
                config.getConfigMapping(TokenConfig.class).provider();
        return new TokenReader(TrustedTokens.Foreign.of(
                provider, KeyPlace.of(provider, provider.keys().orElseThrow())));
    }

    private static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("attack-register", "another-program");
        claims.setSubject("4711");
        claims.setJwtId("t-1");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setClaim("realm_access", Map.of("roles", List.of("offline_access", "partner")));
        claims.setClaim("https://press.example/roles", List.of("editor"));
        claims.setClaim("groups", List.of("admin"));
        claims.setClaim("datasets", "gtd iskp");
        return claims;
    }

    private static String signed(JwtClaims claims, String algorithm, Key with, String kid) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(kid);
        signature.setPayload(claims.toJson());
        signature.setKey(with);
        signature.setDoKeyValidation(false);
        return signature.getCompactSerialization();
    }

    @Test
    void findsTheRolesWhereTheSettingsSay() throws Exception {
        String token = signed(claims(), "RS256", key.getPrivateKey(), "k-1");

        Caller caller = reader(Map.of("register.tokens.provider.roles-claim", "realm_access/roles"))
                .read(token);

        assertThat(caller)
                .returns("4711", Caller::subject)
                .returns(Set.of(Role.PARTNER), Caller::roles)
                .returns(Set.of("gtd", "iskp"), Caller::datasets);
        assertThat(reader(Map.of("register.tokens.provider.roles-claim", "https://press.example/roles"))
                        .read(token)
                        .roles())
                .containsExactly(Role.EDITOR);
        assertThat(reader(Map.of("register.tokens.provider.roles-claim", "nowhere/at/all"))
                        .read(token)
                        .roles())
                .isEmpty();
    }

    @Test
    void followsNoMappingThatATokenBringsAlong() throws Exception {
        JwtClaims claims = claims();
        claims.setClaim("groups", List.of("staff"));
        claims.setClaim("roleMappings", Map.of("staff", "admin"));

        assertThat(reader(Map.of())
                        .read(signed(claims, "RS256", key.getPrivateKey(), "k-1"))
                        .roles())
                .isEmpty();
    }

    @Test
    void findsAnyKeyOfTheSetByItsName() throws Exception {
        assertThat(reader(Map.of())
                        .read(signed(claims(), "RS256", other.getPrivateKey(), "k-2"))
                        .subject())
                .isEqualTo("4711");
    }

    @Test
    void acceptsOneKeyAsPem() throws Exception {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        Path file = Files.writeString(directory.resolve("key.pem"), pem);
        TokenReader reader = reader(Map.of("register.tokens.provider.keys", file.toString()));

        assertThat(reader.read(signed(claims(), "RS256", key.getPrivateKey(), "k-1"))
                        .subject())
                .isEqualTo("4711");
        String byThePublicKey = signed(claims(), "HS256", new HmacKey(pem.getBytes(StandardCharsets.UTF_8)), "k-1");
        assertThatThrownBy(() -> reader.read(byThePublicKey)).isInstanceOf(InvalidToken.class);
        String byAnother = signed(claims(), "RS256", other.getPrivateKey(), "k-1");
        assertThatThrownBy(() -> reader.read(byAnother)).isInstanceOf(InvalidToken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"k-2", "k-3", "../keys.json", ""})
    void refusesATokenUnderTheNameOfAnotherKey(String kid) throws Exception {
        String token = signed(claims(), "RS256", key.getPrivateKey(), kid);

        assertThatThrownBy(() -> reader(Map.of()).read(token)).isInstanceOf(InvalidToken.class);
    }

    @Test
    void refusesTheRegistersOwnTokens(@TempDir Path data) throws Exception {
        String own = new TokenMint(data)
                .mint(new Caller(
                        "Ana",
                        Set.of(Role.ADMIN),
                        Set.of(),
                        "t-9",
                        java.time.Instant.now().plusSeconds(60)));

        assertThatThrownBy(() -> reader(Map.of()).read(own)).isInstanceOf(InvalidToken.class);
    }

    @Test
    void refusesTokensForAnotherProgramOrOfAnotherProvider() throws Exception {
        JwtClaims elsewhere = claims();
        elsewhere.setAudience("another-program");
        JwtClaims foreign = claims();
        foreign.setIssuer(ISSUER + "/");
        for (JwtClaims claims : List.of(elsewhere, foreign)) {
            String token = signed(claims, "RS256", key.getPrivateKey(), "k-1");
            assertThatThrownBy(() -> reader(Map.of()).read(token)).isInstanceOf(InvalidToken.class);
        }
    }

    @Test
    void refusesEveryTokenWhereTheKeysCannotBeRead() throws Exception {
        String token = signed(claims(), "RS256", key.getPrivateKey(), "k-1");
        TokenReader reader = reader(Map.of("register.tokens.provider.keys", "/not/there.json"));

        assertThatThrownBy(() -> reader.read(token)).isInstanceOf(KeysOutOfReach.class);
    }

    @Test
    void readsAFileOfKeysAgainWhenItHasChanged() throws Exception {
        Path file = directory.resolve("rotated.json");
        Files.writeString(file, new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        TokenReader reader = reader(Map.of("register.tokens.provider.keys", file.toString()));
        String before = signed(claims(), "RS256", key.getPrivateKey(), "k-1");
        String after = signed(claims(), "RS256", other.getPrivateKey(), "k-2");
        assertThat(reader.read(before).subject()).isEqualTo("4711");
        assertThatThrownBy(() -> reader.read(after)).isInstanceOf(InvalidToken.class);

        Path next = Files.writeString(
                directory.resolve("next.json"),
                new JsonWebKeySet(other).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(reader.read(after).subject()).isEqualTo("4711");
        assertThatThrownBy(() -> reader.read(before)).isInstanceOf(InvalidToken.class);
        Files.writeString(file, "half a fi");
        assertThatThrownBy(() -> reader.read(after)).isInstanceOf(KeysOutOfReach.class);
        Files.delete(file);
        assertThatThrownBy(() -> reader.read(after)).isInstanceOf(KeysOutOfReach.class);
        Files.copy(set, file);
        assertThat(reader.read(before).subject()).isEqualTo("4711");
    }

    @Test
    void acceptsNoTokenForLongerThanTheSettingSays() throws Exception {
        JwtClaims claims = claims();
        claims.setExpirationTimeMinutesInTheFuture(60);
        String hour = signed(claims, "RS256", key.getPrivateKey(), "k-1");
        claims.setExpirationTimeMinutesInTheFuture(31 * 24 * 60);
        String month = signed(claims, "RS256", key.getPrivateKey(), "k-1");

        assertThat(reader(Map.of()).read(hour).subject()).isEqualTo("4711");
        assertThatThrownBy(() -> reader(Map.of()).read(month)).hasMessageContaining("the limit is 2592000 seconds");
        TokenReader brief = reader(Map.of("register.tokens.provider.longest-life", "30M"));
        assertThatThrownBy(() -> brief.read(hour)).hasMessageContaining("the limit is 1800 seconds");
    }

    @Test
    void isNotConfiguredByHalves() {
        assertThatThrownBy(() -> reader(Map.of("register.tokens.provider.issuer", "")))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining("register.tokens.provider.issuer");
        assertThatThrownBy(() -> reader(Map.of("register.tokens.provider.keys", "http://login.example/keys")))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining("https:");
        for (String place : List.of("HTTP://login.example/keys", "https:/keys", "https://a b/keys")) {
            assertThatThrownBy(() -> reader(Map.of("register.tokens.provider.keys", place)))
                    .isInstanceOf(RegisterException.class);
        }
        for (String setting : List.of("fetch-timeout", "refresh", "pause", "keep", "longest-life")) {
            assertThatThrownBy(() -> reader(Map.of("register.tokens.provider." + setting, "0")))
                    .isInstanceOf(RegisterException.class)
                    .hasMessageContaining(setting + " is at least a second");
        }
        assertThatThrownBy(() -> reader(Map.of("register.tokens.provider.algorithm", "HS256")))
                .hasMessageContaining("HS256");
    }
}
