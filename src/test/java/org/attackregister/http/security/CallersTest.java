package org.attackregister.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attackregister.http.problem.Wire;
import org.attackregister.model.Caller;
import org.attackregister.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each role at each kind of operation, over the wire. */
@QuarkusTest
class CallersTest {
    private static final String GUARDED = "/test/guarded/";

    static Stream<Arguments> writes() {
        return Stream.of("POST", "PUT", "PATCH", "DELETE")
                .flatMap(method -> Stream.of(
                        Arguments.of(method, Role.READER, 403),
                        Arguments.of(method, Role.PARTNER, 403),
                        Arguments.of(method, Role.EDITOR, 200),
                        Arguments.of(method, Role.ADMIN, 200)));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void letsARoleWriteADatasetThatItsTokenDoesNotName(String method, Role role, int status) {
        int before = GuardedResource.WRITTEN.get();
        String token = MadeTokens.of(role, role == Role.PARTNER ? new String[] {"gtd", "events"} : new String[0]);

        Wire.Reply reply = Wire.ask(method, GUARDED + "datasets/iskp", MadeTokens.header(token));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(GuardedResource.WRITTEN.get() - before).isEqualTo(status == 200 ? 1 : 0);
        if (status == 403) {
            assertThat(reply)
                    .returns("Bearer error=\"insufficient_scope\"", r -> r.header("www-authenticate"))
                    .returns("no-store", r -> r.header("cache-control"));
            assertThat(reply.body())
                    .contains("\"type\":\"/problems/forbidden\"")
                    .contains(
                            "This needs the role editor, or the role partner for the dataset 'iskp'; the token has the"
                                    + " role " + role.code() + (role == Role.PARTNER ? " for events, gtd." : "."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void letsAPartnerWriteItsOwnDataset(String method) {
        String token = MadeTokens.of(Role.PARTNER, "gtd", "iskp");

        assertThat(Wire.ask(method, GUARDED + "datasets/iskp", MadeTokens.header(token)))
                .returns(200, Wire.Reply::status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISKP", "iskp%20", "iskp%00", "..%2Fiskp", "%2e%2e%2fiskp", "*", "iskp,gtd", "%69skp2"})
    void readsNothingAsThePartnersDatasetButItsVeryName(String other) {
        String token = MadeTokens.of(Role.PARTNER, "iskp");

        assertThat(Wire.ask("PUT", GUARDED + "datasets/" + other, MadeTokens.header(token))
                        .status())
                .isIn(403, 404, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void asksForATokenWhereNoneIsPresented(String method) {
        int before = GuardedResource.WRITTEN.get();

        assertThat(Wire.ask(method, GUARDED + "datasets/iskp"))
                .returns(401, Wire.Reply::status)
                .returns("Bearer realm=\"attack-register\"", r -> r.header("www-authenticate"))
                .returns("application/problem+json", r -> r.header("content-type"));
        assertThat(GuardedResource.WRITTEN).hasValue(before);
    }

    @ParameterizedTest
    @CsvSource({
        "READER, 403, 403",
        "PARTNER, 200, 403",
        "EDITOR, 200, 403",
        "ADMIN, 200, 200",
    })
    void knowsWhoWritesAtAllAndWhoAdministers(Role role, int any, int admin) {
        String token = MadeTokens.of(role, role == Role.PARTNER ? new String[] {"gtd"} : new String[0]);

        assertThat(Wire.ask("POST", GUARDED + "any", MadeTokens.header(token)).status())
                .isEqualTo(any);
        assertThat(Wire.ask("POST", GUARDED + "admin", MadeTokens.header(token)).status())
                .isEqualTo(admin);
    }

    @Test
    void readsABodyOnlyAfterItsToken() {
        String body = "x".repeat(100_000);

        Wire.Reply reply = Wire.send("POST " + GUARDED + "datasets/iskp HTTP/1.1\r\nHost: register.test\r\n"
                + MadeTokens.header(MadeTokens.of(Role.EDITOR)) + "\r\nContent-Type: text/plain\r\nContent-Length: "
                + body.length() + "\r\nConnection: close\r\n\r\n" + body);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("a editor wrote 100000");
    }

    @Test
    void refusesAPartnerWithoutADataset() {
        Caller partner = new Caller("nobody's", Set.of(Role.PARTNER), Set.of(), "p-0", Instant.MAX);

        assertThat(List.of(partner.mayWrite(), partner.mayWrite("iskp"), partner.mayWrite("")))
                .containsOnly(false);
    }
}
