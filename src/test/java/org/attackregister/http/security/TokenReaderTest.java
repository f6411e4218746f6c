package org.attackregister.http.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.model.Caller;
import org.attackregister.model.Role;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is believed of a token, and what an ill-meaning caller may try with one. */
class TokenReaderTest {
    private Path directory;
    private TokenKey key;
    private TokenReader reader;

    @BeforeEach
    void makeAKey(@TempDir Path made) throws IOException {
        directory = made;
        TokenKeyFile file = new TokenKeyFile(made);
        key = file.findOrMake();
        reader = new TokenReader(new TrustedTokens.Own(file));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("attack-register");
        claims.setAudience("attack-register");
        claims.setSubject("Ana");
        claims.setJwtId("t-1");
        claims.setIssuedAt(NumericDate.fromSeconds(now()));
        claims.setExpirationTime(NumericDate.fromSeconds(now() + 3600));
        claims.setStringListClaim("groups", "partner", "something-else");
        claims.setStringListClaim("datasets", "gtd", "iskp");
        return claims;
    }

    private static JwtClaims claims(Consumer<JwtClaims> change) {
        JwtClaims claims = claims();
        change.accept(claims);
        return claims;
    }

    private static String signed(JwtClaims claims, String algorithm, Key with, Map<String, Object> head) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setDoKeyValidation(false);
        signature.setAlgorithmHeaderValue(algorithm);
        head.forEach(signature::setHeader);
        signature.setPayload(claims.toJson());
        signature.setKey(with);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(JwtClaims claims) {
        return signed(claims, "ES256", key.secret(), Map.of());
    }

    @Test
    void believesAGoodToken() throws Exception {
        JwtClaims claims = claims();
        Instant end = Instant.ofEpochSecond(claims.getExpirationTime().getValue());

        assertThat(reader.read(signed(claims)))
                .isEqualTo(new Caller("Ana", Set.of(Role.PARTNER), Set.of("gtd", "iskp"), "t-1", end));
    }

    @Test
    void believesWhatItsOwnMintMade() throws Exception {
        Caller caller = new Caller(
                "Åsa Öberg 李", Set.of(Role.EDITOR), Set.of(), "t-2", Instant.ofEpochSecond(now() + 366L * 86_400 - 5));

        assertThat(reader.read(new TokenMint(directory).mint(caller))).isEqualTo(caller);
    }

    static Stream<Arguments> badClaims() {
        return Stream.of(
                bad("expired", c -> c.setExpirationTime(NumericDate.fromSeconds(now() - 31))),
                bad("without an end", c -> c.unsetClaim("exp")),
                bad("an end that is no number", c -> c.setClaim("exp", "never")),
                bad("not yet valid", c -> c.setNotBefore(NumericDate.fromSeconds(now() + 120))),
                bad("without a beginning", c -> c.unsetClaim("iat")),
                bad(
                        "valid for more than a year",
                        c -> c.setExpirationTime(NumericDate.fromSeconds(now() + 367L * 86_400))),
                bad("of a foreign issuer", c -> c.setIssuer("https://elsewhere.example")),
                bad("without an issuer", c -> c.unsetClaim("iss")),
                bad("for another audience", c -> c.setAudience("another-program")),
                bad("without an audience", c -> c.unsetClaim("aud")),
                bad("without an id", c -> c.unsetClaim("jti")),
                bad("without a subject", c -> c.unsetClaim("sub")),
                bad("an empty subject", c -> c.setSubject("")),
                bad("a blank subject", c -> c.setSubject("  ")),
                bad("a subject of two lines", c -> c.setSubject("Ana\nadmin")),
                bad("a subject that turns the line around", c -> c.setSubject("Ana\u202Enimda")),
                bad("a subject that is too long", c -> c.setSubject("a".repeat(201))),
                bad("an id that is too long", c -> c.setJwtId("a".repeat(201))),
                bad("a subject that is no text", c -> c.setClaim("sub", List.of("Ana"))),
                bad("roles that are an object", c -> c.setClaim("jti", Map.of("a", "b"))));
    }

    private static Arguments bad(String what, Consumer<JwtClaims> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badClaims")
    void refusesAWellSignedTokenThatIs(String what, Consumer<JwtClaims> change) {
        String token = signed(claims(change));

        assertThatThrownBy(() -> reader.read(token)).isInstanceOf(InvalidToken.class);
    }

    @Test
    void saysThatATokenHasExpired() {
        String token = signed(claims(c -> c.setExpirationTime(NumericDate.fromSeconds(now() - 100))));

        assertThatThrownBy(() -> reader.read(token)).hasMessage("The token has expired.");
    }

    @Test
    void refusesATokenFromTheFutureOrForYearsWithACode() {
        String early = signed(claims(c -> c.setIssuedAt(NumericDate.fromSeconds(now() + 40))));
        String years = signed(claims(c -> c.setExpirationTime(NumericDate.fromSeconds(now() + 367L * 86_400))));
        String since1970 = signed(claims(c -> c.setIssuedAt(NumericDate.fromSeconds(0))));

        assertThat(fault(early))
                .returns(FaultCode.IN_FUTURE, Fault::code)
                .matches(f -> f.message().contains("issued in the future (iat)"));
        for (String token : List.of(years, since1970)) {
            assertThat(fault(token))
                    .returns(FaultCode.OUT_OF_RANGE, Fault::code)
                    .matches(f -> f.message().contains("the limit is 31622400 seconds"));
        }
    }

    private Fault fault(String token) {
        return catchThrowableOfType(InvalidToken.class, () -> reader.read(token))
                .faults()
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, Long.MAX_VALUE})
    void refusesTimesOutsideOfTime(long seconds) {
        for (String claim : List.of("iat", "exp", "nbf")) {
            String token = signed(claims(c -> c.setClaim(claim, seconds)));
            if (!claim.equals("nbf") || seconds > 0) {
                assertThatThrownBy(() -> reader.read(token)).as(claim).isInstanceOf(InvalidToken.class);
            }
        }
    }

    @Test
    void saysNothingOfTheTimesOfATokenThatSomebodyElseSigned() {
        JwtClaims ended = claims(c -> c.setExpirationTime(NumericDate.fromSeconds(now() - 100)));
        String token = signed(ended, "ES256", TokenKey.random().secret(), Map.of());

        assertThatThrownBy(() -> reader.read(token)).hasMessageStartingWith("The token is not valid here");
    }

    @ParameterizedTest
    @ValueSource(longs = {-29, 29})
    void allowsForClocksThatLieApart(long seconds) throws Exception {
        JwtClaims claims = claims(c -> {
            c.setNotBefore(NumericDate.fromSeconds(now() + seconds - 5));
            c.setExpirationTime(NumericDate.fromSeconds(now() + Math.max(seconds, -20)));
            c.setIssuedAt(NumericDate.fromSeconds(now() - 60));
        });

        assertThat(reader.read(signed(claims)).subject()).isEqualTo("Ana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "ADMIN", "admin ", " admin", "Admin", "аdmin"})
    void readsNoOtherWordAsARole(String word) throws Exception {
        Set<Role> roles = reader.read(signed(claims(c -> c.setClaim("groups", List.of(word)))))
                .roles();

        assertThat(roles).isEqualTo(word.equals("editor") ? Set.of(Role.EDITOR) : Set.of());
    }

    @Test
    void findsNoRoleWhereRolesAreNoWords() throws Exception {
        for (Object odd : List.of(Map.of("admin", true), 7, List.of(1, 2), true)) {
            assertThat(rolesOrNone(signed(claims(c -> c.setClaim("groups", odd)))))
                    .isEmpty();
        }
    }

    private Set<Role> rolesOrNone(String token) throws Exception {
        try {
            return reader.read(token).roles();
        } catch (InvalidToken refused) {
            return Set.of();
        }
    }

    static Stream<String> forgeries() {
        return Stream.of(
                "none",
                "None",
                "HS256 by the public key",
                "HS256 by an empty key",
                "another key",
                "a key in the head",
                "a key at an address",
                "a kid that is a path",
                "a kid that is a query",
                "signature of zeros",
                "no signature",
                "another payload",
                "ES384",
                "an unknown critical header",
                "a payload that is not encoded");
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void refusesAForgedToken(String kind) throws Exception {
        String token = forged(kind);

        assertThatThrownBy(() -> reader.read(token))
                .isInstanceOf(InvalidToken.class)
                .message()
                .doesNotContain("jose", "java", "Exception", "ES256", "{");
    }

    private String forged(String kind) throws JoseException {
        EllipticCurveJsonWebKey own = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        String good = signed(claims());
        String[] parts = good.split("\\.", -1);
        return switch (kind) {
            case "none" -> encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".AA";
            case "None" -> encoded("{\"alg\":\"None\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2];
            case "HS256 by the public key" ->
                signed(claims(), "HS256", new HmacKey(key.open().getEncoded()), Map.of("kid", key.id()));
            case "HS256 by an empty key" -> signed(claims(), "HS256", new HmacKey(new byte[32]), Map.of());
            case "another key" -> signed(claims(), "ES256", own.getPrivateKey(), Map.of("kid", key.id()));
            case "a key in the head" ->
                signed(
                        claims(),
                        "ES256",
                        own.getPrivateKey(),
                        Map.of("jwk", own.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)));
            case "a key at an address" ->
                signed(
                        claims(),
                        "ES256",
                        own.getPrivateKey(),
                        Map.of("jku", "https://elsewhere.example/keys", "x5u", "https://elsewhere.example/chain"));
            case "a kid that is a path" ->
                signed(claims(), "ES256", own.getPrivateKey(), Map.of("kid", "../../../../dev/null"));
            case "a kid that is a query" ->
                signed(claims(), "ES256", own.getPrivateKey(), Map.of("kid", "x' or '1'='1"));
            case "signature of zeros" ->
                parts[0] + "." + parts[1] + "."
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]);
            case "no signature" -> parts[0] + "." + parts[1] + ".";
            case "another payload" ->
                parts[0] + "." + encoded(claims(c -> c.setSubject("Eve")).toJson()) + "." + parts[2];
            case "ES384" ->
                signed(
                        claims(),
                        "ES384",
                        EcJwkGenerator.generateJwk(EllipticCurves.P384).getPrivateKey(),
                        Map.of());
            case "an unknown critical header" ->
                signed(claims(), "ES256", key.secret(), Map.of("crit", List.of("exotic"), "exotic", true));
            case "a payload that is not encoded" -> parts[0] + "." + claims().toJson() + "." + parts[2];
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<String> garbage() {
        List<String> texts =
                new ArrayList<>(List.of("", ".", "..", "a.b", "a.b.c", "a.b.c.d.e", "e30.e30.e30", "null"));
        texts.add("a".repeat(TokenReader.LONGEST + 1));
        texts.add("A".repeat(4000) + "." + "A".repeat(4000) + ".AAAA");
        texts.add(encoded("{\"alg\":\"ES256\"}") + "." + encoded("[".repeat(2000)) + ".AAAA");
        texts.add(encoded("{\"alg\":\"dir\",\"enc\":\"A128GCM\",\"zip\":\"DEF\"}") + ".AA.AA.AA.AA");
        return texts.stream();
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void refusesWhatIsNoToken(String text) {
        assertThatThrownBy(() -> reader.read(text)).isInstanceOf(InvalidToken.class);
    }

    @Test
    void refusesEveryTokenBeforeAKeyWasMadeAndMakesNone(@TempDir Path empty) {
        TokenReader keyless = new TokenReader(new TrustedTokens.Own(new TokenKeyFile(empty)));

        assertThatThrownBy(() -> keyless.read(signed(claims()))).isInstanceOf(InvalidToken.class);
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void saysNothingOfATokenWhileItsOwnKeyCannotBeRead() throws Exception {
        String token = signed(claims());
        Path file = directory.resolve(TokenKeyFile.NAME);
        String good = Files.readString(file);
        Files.writeString(file, "{\"half\":");

        assertThatThrownBy(() -> reader.read(token)).isInstanceOf(KeysOutOfReach.class);
        Files.writeString(file, good);
        assertThat(reader.read(token).subject()).isEqualTo("Ana");
    }

    @Test
    void refusesEveryTokenOnceTheKeyIsGone() throws Exception {
        String token = signed(claims());
        assertThat(reader.read(token).subject()).isEqualTo("Ana");

        Files.delete(directory.resolve(TokenKeyFile.NAME));
        assertThatThrownBy(() -> reader.read(token)).isInstanceOf(InvalidToken.class);

        new TokenKeyFile(directory).findOrMake();
        assertThatThrownBy(() -> reader.read(token)).isInstanceOf(InvalidToken.class);
    }

    @Test
    void forgetsWhatItKnewOfATokenOnceItHasExpired() throws Exception {
        long end = now() - 28;
        String token = signed(claims(c -> {
            c.setIssuedAt(NumericDate.fromSeconds(end - 60));
            c.setExpirationTime(NumericDate.fromSeconds(end));
        }));
        String good = signed(claims());
        assertThat(reader.read(good)).isSameAs(reader.read(good));

        assertThat(reader.read(token).subject()).isEqualTo("Ana");
        assertThat(reader.read(token)).isNotSameAs(reader.read(token));
    }

    @Test
    void verifiesATokenThatDiffersInOneLetterOfItsSignature() throws Exception {
        String token = signed(claims());
        reader.read(token);
        char last = token.charAt(token.length() - 3);
        String other = token.substring(0, token.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + token.substring(token.length() - 2);

        assertThatThrownBy(() -> reader.read(other)).isInstanceOf(InvalidToken.class);
    }
}
