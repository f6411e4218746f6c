package org.attackregister.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.attackregister.http.problem.Wire;
import org.attackregister.model.Caller;
import org.attackregister.model.RevokedToken;
import org.attackregister.model.Role;
import org.attackregister.service.write.Revocations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The look at the token of every request, where everybody may read. */
@QuarkusTest
class TokenGateTest {
    private static final String COUNTS = "/v1/attacks/counts?group_by=year";
    private static final String INVALID = "Bearer error=\"invalid_token\"";

    @Inject
    Revocations revocations;

    private static String endedToken() {
        return MadeTokens.of(new Caller(
                "Ana",
                Set.of(Role.ADMIN),
                Set.of(),
                UUID.randomUUID().toString(),
                Instant.now().minus(Duration.ofMinutes(5))));
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNTS, "/v1/attacks?limit=1", "/v1", "/", "/v1/me", "/v1/nowhere", "/v1/groups/iskp"})
    void refusesAnInvalidTokenWhereNoneWouldBeNeeded(String path) {
        Wire.get(path);

        assertThat(Wire.get(path, MadeTokens.header(endedToken())))
                .returns(401, Wire.Reply::status)
                .returns(INVALID, r -> r.header("www-authenticate"))
                .returns("no-store", r -> r.header("cache-control"))
                .returns("application/problem+json", r -> r.header("content-type"))
                .returns("", r -> r.header("etag"))
                .matches(r -> r.body().contains("\"detail\":\"The token has expired.\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Basic YWRtaW46YWRtaW4=",
                "Authorization: Bearer",
                "Authorization: Bearer ",
                "Authorization:",
                "Authorization: bearer x",
                "Authorization: Bearer e30.e30.e30",
                "Authorization: Bearer null",
                "Authorization: Token abc",
                "Authorization: Digest username=\"admin\"",
                "Authorization: Bearer a.b.c d.e.f"
            })
    void refusesWhateverElseIsPresented(String header) {
        assertThat(Wire.get(COUNTS, header))
                .returns(401, Wire.Reply::status)
                .returns(INVALID, r -> r.header("www-authenticate"));
    }

    @Test
    void refusesTwoTokensAtOnce() {
        String good = MadeTokens.header(MadeTokens.of(Role.ADMIN));

        assertThat(Wire.get(COUNTS, good, good).status()).isEqualTo(401);
        assertThat(Wire.get(COUNTS, good, "Authorization: Bearer x").status()).isEqualTo(401);
        assertThat(Wire.get(COUNTS, "Authorization: Bearer x", good).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer", "BEARER", "Bearer "})
    void readsTheSchemeWithoutRegardToCase(String scheme) {
        assertThat(Wire.get("/v1/me", "Authorization: " + scheme + " " + MadeTokens.of(Role.READER))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "token", "jwt", "bearer_token", "Authorization"})
    void readsNoTokenFromTheAddress(String name) {
        String token = MadeTokens.of(Role.ADMIN);

        assertThat(Wire.get("/v1/me?" + name + "=" + token).status()).isIn(400, 401);
        assertThat(Wire.get("/v1/attacks?limit=1&" + name + "=" + token).status())
                .isEqualTo(400);
        assertThat(Wire.ask("PUT", "/v1/revoked-tokens/x?" + name + "=" + token).status())
                .isEqualTo(401);
        assertThat(revocations.isRevoked("x")).isFalse();
    }

    @Test
    void readsNoTokenFromACookieOrABody() {
        String token = MadeTokens.of(Role.ADMIN);

        assertThat(Wire.get("/v1/me", "Cookie: Bearer=" + token + "; access_token=" + token)
                        .status())
                .isEqualTo(401);
        assertThat(Wire.post("/test/guarded/admin", "{\"access_token\":\"" + token + "\"}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void refusesATokenThatIsLongerThanAnyHeader() {
        assertThat(Wire.get(COUNTS, MadeTokens.header("a".repeat(20_500))).status())
                .isEqualTo(431);
        assertThat(Wire.get(COUNTS, MadeTokens.header("a".repeat(15_000))).status())
                .isEqualTo(401);
    }

    @Test
    void leavesHealthAndDescriptionsAlone() {
        for (String path : List.of("/q/health/ready", "/q/metrics", "/openapi", "/docs/", "/dashboard/dashboard.js")) {
            assertThat(Wire.get(path, "Authorization: Basic YTph").status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void answersAHolderAsAnybodyElse() {
        Wire.Reply everybody = Wire.get(COUNTS);
        Wire.Reply holder = Wire.get(COUNTS, MadeTokens.header(MadeTokens.of(Role.PARTNER, "iskp")));

        assertThat(holder.bytes()).isEqualTo(everybody.bytes());
        assertThat(holder.headers()).isEqualTo(everybody.headers());
    }

    @Test
    void refusesARevokedTokenFromThatMomentOn() {
        String id = UUID.randomUUID().toString();
        String token = MadeTokens.known(Role.EDITOR, id);
        String admin = MadeTokens.header(MadeTokens.of(Role.ADMIN));
        assertThat(Wire.get("/v1/me", MadeTokens.header(token)).status()).isEqualTo(200);

        assertThat(Wire.ask("PUT", "/v1/revoked-tokens/" + id + "?reason=lost+on+a+train", admin)
                        .status())
                .isEqualTo(204);

        for (String path : List.of("/v1/me", COUNTS)) {
            assertThat(Wire.get(path, MadeTokens.header(token)))
                    .returns(401, Wire.Reply::status)
                    .returns(INVALID, r -> r.header("www-authenticate"))
                    .matches(r -> r.body().contains("The token was revoked."));
        }
        assertThat(Wire.ask("POST", "/test/guarded/any", MadeTokens.header(token))
                        .status())
                .isEqualTo(401);
        assertThat(Wire.get("/v1/me", MadeTokens.header(MadeTokens.of(Role.EDITOR)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keepsTheFirstWordOnWhyATokenWasRevoked() {
        String id = UUID.randomUUID().toString();
        Caller admin = new Caller("Root", Set.of(Role.ADMIN), Set.of(), "r-1", Instant.MAX);

        revocations.revoke(id, "lost", admin);
        revocations.revoke(id, "found again", admin);

        assertThat(revocations.all().stream().filter(r -> r.tokenId().equals(id)))
                .singleElement()
                .returns("lost", RevokedToken::reason)
                .returns("Root", RevokedToken::revokedBy);
    }

    @Test
    void writesNoTokenIntoTheLog() {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        Handler capture = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage() + " " + Arrays.toString(line.getParameters()) + " " + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        List<Logger> loud = Stream.of("io.smallrye.jwt", "org.jose4j", "org.attackregister")
                .map(Logger::getLogger)
                .toList();
        loud.forEach(l -> l.setLevel(Level.ALL));
        root.addHandler(capture);
        String good = MadeTokens.of(Role.ADMIN);
        String ended = endedToken();
        String forged = good.substring(0, good.length() - 8) + "AAAAAAAA";
        try {
            for (String token : List.of(good, ended, forged)) {
                Wire.get(COUNTS, MadeTokens.header(token));
                Wire.get("/v1/me?access_token=" + token);
                Wire.ask("POST", "/test/guarded/any", MadeTokens.header(token));
                Wire.ask("PUT", "/v1/revoked-tokens/" + UUID.randomUUID(), MadeTokens.header(token));
            }
        } finally {
            root.removeHandler(capture);
            loud.forEach(l -> l.setLevel(null));
        }
        assertThat(lines).anyMatch(line -> line.contains("was revoked by"));
        for (String token : List.of(good, ended, forged)) {
            String signature = token.substring(token.lastIndexOf('.') + 1);
            String claims = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
            assertThat(lines).noneMatch(line -> line.contains(signature) || line.contains(claims));
        }
    }
}
