package org.attackregister.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.attackregister.http.GuardedRegister;
import org.attackregister.http.problem.Wire;
import org.attackregister.model.Caller;
import org.attackregister.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading, where the operator lets only those read who have a token. */
@QuarkusTest
@TestProfile(GuardedRegister.class)
class ClosedReadingTest {
    private static final String COUNTS = "/v1/attacks/counts?group_by=year";

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    /** Asked from an address that nobody else has. */
    private static Wire.Reply ask(String method, String target, String... headers) {
        String from = "X-Forwarded-For: 198.51.100." + ADDRESSES.incrementAndGet();
        return Wire.ask(
                method,
                target,
                Stream.concat(Stream.of(from), Arrays.stream(headers)).toArray(String[]::new));
    }

    private static Wire.Reply get(String target, String... headers) {
        return ask("GET", target, headers);
    }

    private static String header(Role role) {
        return MadeTokens.header(role == Role.PARTNER ? MadeTokens.of(role, "gtd") : MadeTokens.of(role));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/attacks?limit=1",
                "/v1/attacks?format=ndjson",
                "/v1/groups/iskp",
                "/v1/datasets",
                "/v1/changes",
                "/v1/changes/stream",
                "/v1/snapshot",
                "/v1/digests?by=year",
                "/v1/me",
                "/v1/nowhere",
                "/v1",
                "/",
                "/nowhere",
                "//v1/datasets",
                "/./v1/datasets",
                "/q/../v1/datasets",
                "/q/%2e%2e/v1/datasets",
                "/docs/../v1/datasets",
                "/dashboard/..%2fv1/datasets",
                "/%76%31/datasets",
                "/openapi/../v1/datasets",
                "/V1/datasets"
            })
    void answersNothingWithoutAToken(String path) {
        Wire.Reply reply = get(path);

        assertThat(reply.status()).isIn(400, 401, 404);
        assertThat(reply.body()).contains("/problems/").doesNotContain("licence");
    }

    @Test
    void saysWhyAndHowToOneWithoutAToken() {
        assertThat(get(COUNTS))
                .returns(401, Wire.Reply::status)
                .returns("Bearer realm=\"attack-register\"", r -> r.header("www-authenticate"))
                .returns("no-store", r -> r.header("cache-control"));
        assertThat(ask("HEAD", COUNTS).status()).isEqualTo(401);
        assertThat(ask("POST", "/test/guarded/any").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource
    void letsEveryRoleRead(Role role) {
        Wire.Reply reply = get(COUNTS, header(role));
        assertThat(reply)
                .returns(200, Wire.Reply::status)
                .returns("private, no-cache", r -> r.header("cache-control"))
                .returns("Accept, Accept-Encoding, Authorization", r -> r.header("vary"));
        String revision = reply.header("etag").replaceAll("\"r(\\d+)-.*", "$1");
        assertThat(get(COUNTS + "&as_of=" + revision, header(role)).header("cache-control"))
                .isEqualTo("private, max-age=31536000, immutable");
    }

    @Test
    void sendsAReadyAnswerToNobodyElse() {
        Wire.Reply first = get(COUNTS, header(Role.READER));
        Wire.Reply second = get(COUNTS, header(Role.READER));
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(second.header("cache-control")).isEqualTo("private, no-cache");

        assertThat(get(COUNTS).status()).isEqualTo(401);
        assertThat(get(COUNTS, "If-None-Match: " + first.header("etag")).status())
                .isEqualTo(401);
        assertThat(get(COUNTS, "If-None-Match: *").status()).isEqualTo(401);
        assertThat(get(COUNTS, header(Role.READER), "If-None-Match: " + first.header("etag")))
                .returns(304, Wire.Reply::status)
                .returns("private, no-cache", r -> r.header("cache-control"));
    }

    @Test
    void requiresARoleInTheToken() {
        String token = MadeTokens.of(
                new Caller("Ana", Set.of(), Set.of(), "no-role", Instant.now().plusSeconds(60)));

        assertThat(get(COUNTS, MadeTokens.header(token)))
                .returns(403, Wire.Reply::status)
                .returns("Bearer error=\"insufficient_scope\"", r -> r.header("www-authenticate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/metrics", "/openapi", "/docs/", "/dashboard/icon.svg"})
    void leavesOpenWhatSaysNothingOfAnyAttack(String path) {
        assertThat(get(path).status()).isEqualTo(200);
    }

    @Test
    void showsAnybodyTheMethods() {
        assertThat(ask("OPTIONS", "/v1/attacks")).returns(204, Wire.Reply::status);
        assertThat(ask(
                        "OPTIONS",
                        "/v1/attacks",
                        "Origin: https://press.example",
                        "Access-Control-Request-Method: GET",
                        "Access-Control-Request-Headers: authorization"))
                .returns(204, Wire.Reply::status);
    }
}
