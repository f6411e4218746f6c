package org.attackregister.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.attackregister.http.WrittenRegister;
import org.attackregister.model.Caller;
import org.attackregister.model.Role;
import org.attackregister.service.write.Revocations;
import org.attackregister.store.VersionLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every operation of the contract that writes, asked by everybody who may not: nothing is written. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class RefusedWritersTest {
    private static final Set<String> WRITING = Set.of("post", "put", "patch", "delete");

    private static final List<String> SHARED =
            List.of("/v1/groups", "/v1/sources", "/v1/annual-shares", "/v1/annual-counts");

    @Inject
    VersionLog log;

    @Inject
    Revocations revocations;

    @TempDir
    Path elsewhere;

    /** A method and a path. */
    private record Operation(String method, String path) {}

    private static List<Operation> operations() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(RestAssured.get("/openapi?format=json").asByteArray())
                .path("paths");
        List<Operation> operations = new ArrayList<>();
        paths.properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (WRITING.contains(method)) {
                        operations.add(new Operation(method, made(path.getKey())));
                    }
                }));
        return operations;
    }

    /** A path as it may be asked, of the first record of a list where it is of one. */
    private static String made(String template) {
        if (template.equals("/v1/imports")) {
            return template + "?format=ucdp-ged&dataset=iskp";
        }
        if (template.startsWith("/v1/imports/")) {
            return template.replaceAll("\\{.*?}", sentImport());
        }
        Response first = RestAssured.get(template.replaceAll("/\\{.*", "") + "?limit=1");
        String id = first.statusCode() == 200 ? first.jsonPath().getString("items[0].id") : null;
        return template.replaceAll("\\{.*?}", id == null ? "x" : id);
    }

    /** The id of an import that is there, of an editor's. */
    private static String sentImport() {
        return RestAssured.given()
                .header("Authorization", "Bearer " + MadeTokens.of(Role.EDITOR))
                .contentType("text/csv")
                .body("id")
                .post("/v1/imports?format=gtd&dataset=iskp&dry_run=true")
                .jsonPath()
                .getString("id");
    }

    private static Caller caller(Role role, Instant end, String... datasets) {
        return new Caller(
                "Eve", Set.of(role), Set.of(datasets), UUID.randomUUID().toString(), end);
    }

    private Map<String, String> notTokens() throws IOException {
        Instant later = Instant.now().plus(Duration.ofHours(1));
        String good = MadeTokens.of(Role.ADMIN);
        String[] parts = good.split("\\.", -1);
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        String revoked = UUID.randomUUID().toString();
        String revokedId = MadeTokens.known(Role.ADMIN, revoked);
        revocations.revoke(revoked, null, caller(Role.ADMIN, later));
        return Map.of(
                "none",
                "",
                "wrong key",
                new TokenMint(elsewhere).mint(caller(Role.ADMIN, later)),
                "expired",
                MadeTokens.of(caller(Role.ADMIN, Instant.now().minus(Duration.ofMinutes(5)))),
                "alg none",
                none + "." + parts[1] + ".",
                "alg none, signed",
                none + "." + parts[1] + "." + parts[2],
                "cut",
                good.substring(0, good.length() - 4),
                "revoked",
                revokedId);
    }

    private static Response ask(Operation operation, String token) {
        RequestSpecification request = RestAssured.given()
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .header("If-Match", "*")
                .body(operation.method.equals("delete") ? "" : "{\"dataset\":\"iskp\",\"killed\":4711}");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.request(operation.method.toUpperCase(Locale.ROOT), operation.path);
    }

    @Test
    void areKeptFromEveryOperationThatWrites() throws IOException {
        Map<String, String> notTokens = notTokens();
        Map<Role, String> tooWeak =
                Map.of(Role.READER, MadeTokens.of(Role.READER), Role.PARTNER, MadeTokens.of(Role.PARTNER, "gtd"));
        long revision = log.revision();
        List<?> revoked = revocations.all();
        List<Operation> operations = operations();

        assertThat(operations).hasSizeGreaterThan(16);
        for (Operation operation : operations) {
            notTokens.forEach((kind, token) -> assertThat(ask(operation, token).statusCode())
                    .as(operation + " " + kind)
                    .isEqualTo(401));
            tooWeak.forEach((role, token) -> assertThat(ask(operation, token).statusCode())
                    .as(operation + " " + role)
                    .isEqualTo(403));
        }
        assertThat(log.revision()).isEqualTo(revision);
        assertThat(revocations.all()).isEqualTo(revoked);
    }

    @Test
    void areKeptFromWhatAllDatasetsShareWithATokenForSomeOnly() throws IOException {
        String partner = MadeTokens.of(Role.PARTNER, "iskp", "gtd");
        long revision = log.revision();
        List<Operation> shared = operations().stream()
                .filter(o -> SHARED.stream().anyMatch(o.path::startsWith))
                .toList();

        assertThat(shared).hasSize(13);
        for (Operation operation : shared) {
            Response answer = ask(operation, partner);
            assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(403);
            assertThat(answer.jsonPath().getString("detail"))
                    .isEqualTo("This needs the role editor; the token has the role partner for gtd, iskp.");
        }
        assertThat(log.revision()).isEqualTo(revision);
    }
}
