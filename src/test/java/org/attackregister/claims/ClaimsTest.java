package org.attackregister.claims;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.model.RegisterJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every claim of the snapshot stands in the running register, with its hedge, its period, its certainty and source. */
@QuarkusTest
class ClaimsTest {
    private static final Path FACTS = Path.of("..", "shared", "facts", "claims.json");
    private static final List<String> LISTS =
            List.of("groups", "sources", "annual-shares", "annual-counts", "attacks", "datasets");

    static Stream<String> ids() {
        return IntStream.rangeClosed(1, 55).mapToObj(i -> String.format("ICCT-%02d", i));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void standsOnceWithAllThatBelongsToIt(String id) throws IOException {
        List<JsonNode> found = statements(id);

        assertThat(found).hasSize(1);
        JsonNode statement = found.get(0);
        assertThat(statement.path("subject").asText()).isNotBlank();
        assertThat(statement.path("predicate").asText()).isNotBlank();
        assertThat(statement.path("certainty").asText()).isNotBlank();
        assertThat(statement.has("qualifier")).isTrue();
        assertThat(statement.has("period")).isTrue();
        assertThat(statement.path("source").asText()).isEqualTo("icct-2024-iskp");
        statement
                .path("contradicted_by")
                .forEach(c -> assertThat(c.path("what").asText()).isNotBlank());
        given().get("/v1/sources/" + statement.path("source").asText()).then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void saysWhatTheFactBaseSays(String id) throws IOException {
        assumeThat(FACTS).as("the fact base lies beside the project").exists();
        JsonNode fact = null;
        for (JsonNode claim :
                RegisterJson.MAPPER.readTree(Files.readString(FACTS)).path("claims")) {
            fact = claim.path("id").asText().equals(id) ? claim : fact;
        }
        JsonNode statement = statements(id).get(0);

        assertThat(fact).isNotNull();
        for (String field : List.of("subject", "predicate", "value", "unit", "qualifier", "period", "certainty")) {
            assertThat(statement.path(field)).as(field).isEqualTo(fact.path(field));
        }
        assertThat(statement.path("contradicted_by")).hasSameSizeAs(fact.path("contradictedOrQualifiedBy"));
        for (int i = 0; i < statement.path("contradicted_by").size(); i++) {
            assertThat(statement.path("contradicted_by").path(i).path("what"))
                    .isEqualTo(fact.path("contradictedOrQualifiedBy").path(i).path("what"));
        }
    }

    @Test
    void namesOnlyStatementsThatExist() throws IOException {
        Set<String> known = new HashSet<>();
        Set<String> named = new HashSet<>();
        for (String list : LISTS) {
            for (JsonNode record : records(list)) {
                record.path("statements").forEach(s -> known.add(s.path("id").asText()));
                record.forEach(part ->
                        part.forEach(entry -> entry.path("statements").forEach(s -> named.add(s.asText()))));
            }
        }

        assertThat(known).hasSize(55);
        assertThat(named).isNotEmpty().isSubsetOf(known);
    }

    private static List<JsonNode> statements(String id) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        for (String list : LISTS) {
            for (JsonNode record : records(list)) {
                record.path("statements").forEach(s -> {
                    if (s.path("id").asText().equals(id)) {
                        found.add(s);
                    }
                });
            }
        }
        return found;
    }

    private static JsonNode records(String list) throws IOException {
        return RegisterJson.MAPPER
                .readTree(given().get("/v1/" + list + "?limit=1000").asByteArray())
                .path("items");
    }
}
