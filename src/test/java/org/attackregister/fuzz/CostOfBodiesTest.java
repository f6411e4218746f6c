package org.attackregister.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attackregister.http.WrittenRegister;
import org.attackregister.http.problem.Wire;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.model.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Large bodies, each member of a record made to be dear: all are refused or taken at the cost of their length. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
@Tag("whole")
class CostOfBodiesTest {
    private static final int OF_MEMBER = 200_000;

    /** What such calls are against took minutes; the largest record that is taken costs a fifth of it. */
    private static final Duration BOUND = Duration.ofSeconds(3);

    private static final String DATASET = "bodies";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @BeforeEach
    void makeTheDataset() {
        KnownLayout layout = KnownLayout.all().get(0);
        String file = String.join(",", layout.header()) + "\n" + String.join(",", layout.row()) + "\n";
        RestAssured.given()
                .header("Authorization", "Bearer " + MadeTokens.of(Role.EDITOR))
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?format=" + layout.format() + "&dataset=" + DATASET)
                .then()
                .statusCode(202);
    }

    static Stream<Arguments> bodies() {
        return Stream.of("attacks", "groups", "sources", "annual-shares", "annual-counts")
                .flatMap(kind -> HostileJson.ofSize(OF_MEMBER).stream().map(value -> Arguments.of(kind, value)));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyCostsWhatItsLengthIsWorth(String kind, HostileJson value) throws IOException {
        ObjectNode right = right(kind);
        for (String name : List.copyOf(names(right))) {
            ObjectNode bent = right.deepCopy();
            bent.put(name, "\u2020");
            if (!kind.equals("attacks")) {
                // what all tests share stays as it is
                bent.put("made_up", 1);
            }
            byte[] body = MAPPER.writeValueAsString(bent)
                    .replace("\"\u2020\"", value.json())
                    .getBytes(StandardCharsets.UTF_8);
            asked("PUT", "application/json", kind, name, body);
            if (kind.equals("attacks")) {
                byte[] patch = ("{\"" + name + "\":" + value.json() + "}").getBytes(StandardCharsets.UTF_8);
                asked("PATCH", "application/merge-patch+json", kind, name, patch);
            }
        }
    }

    private static void asked(String method, String type, String kind, String name, byte[] body) {
        long before = cost();
        Wire.Reply reply = Wire.send(method + " /v1/" + kind + "/made-dear HTTP/1.1\r\nHost: register.test\r\n"
                + "Connection: close\r\nIf-Match: *\r\nAuthorization: Bearer " + MadeTokens.of(Role.EDITOR)
                + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n"
                + new String(body, StandardCharsets.ISO_8859_1));

        assertThat(Duration.ofNanos(cost() - before)).as("%s %s", method, name).isLessThan(BOUND);
        assertThat(reply.status()).as("%s %s", method, name).isIn(200, 201, 400, 404, 412, 413, 422);
        if (reply.status() >= 400) {
            assertThat(reply.bytes().length).as("%s %s", method, name).isLessThan(100_000);
        }
    }

    private static List<String> names(ObjectNode record) {
        return record.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static ObjectNode right(String kind) throws IOException {
        ObjectNode page = (ObjectNode)
                MAPPER.readTree(Wire.get("/v1/" + kind + "?limit=1").bytes());
        ObjectNode record = (ObjectNode) page.path("items").path(0);
        record.remove(List.of("version", "revision", "recorded_at", "links"));
        record.put("id", "made-dear");
        return kind.equals("attacks") ? record.put("dataset", DATASET) : record;
    }

    /** What the program has cost so far, without this thread. */
    private static long cost() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime()
                - ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
