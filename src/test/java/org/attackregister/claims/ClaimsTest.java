package org.attackregister.claims;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.model.RegisterJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every claim of the snapshot is in the running register, with its hedge, its period, its certainty and source. */
@QuarkusTest
class ClaimsTest {
    private static final Path FACTS = Path.of("..", "shared", "facts", "claims.json");
    private static final String SNAPSHOT = "icct-2024-iskp";
    private static final List<String> LISTS = List.of("groups", "sources", "annual-shares", "annual-counts", "attacks");

    /** What the API gives, read once. */
    private static final List<JsonNode> RECORDS = new ArrayList<>();

    @BeforeEach
    void pageThroughTheListsOnce() throws IOException {
        if (RECORDS.isEmpty()) {
            for (String list : LISTS) {
                String page = "/v1/" + list + "?limit=50";
                while (page != null) {
                    JsonNode body = RegisterJson.MAPPER.readTree(
                            given().urlEncodingEnabled(false).get(page).asByteArray());
                    body.path("items").forEach(RECORDS::add);
                    page = body.path("links").path("next").textValue();
                }
            }
        }
    }

    static Stream<String> ids() {
        return IntStream.rangeClosed(1, 55).mapToObj(i -> String.format("ICCT-%02d", i));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void isListedOnceWithAllThatBelongsToIt(String id) {
        assertThat(statements(RECORDS, id)).hasSize(1);
        JsonNode statement = statements(RECORDS, id).get(0);

        for (String field : List.of("subject", "predicate", "certainty")) {
            assertThat(statement.path(field).asText()).as(field).isNotBlank();
        }
        for (String field : List.of("value", "unit", "qualifier", "period", "heading", "note")) {
            assertThat(statement.has(field)).as(field).isTrue();
        }
        assertThat(statement.path("source").asText()).isEqualTo(SNAPSHOT);
        assertThat(statement.path("contradicted_by").isArray()).isTrue();
        statement
                .path("contradicted_by")
                .forEach(c -> assertThat(c.path("what").asText()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void saysWhatTheSeedSays(String id) throws IOException {
        List<JsonNode> seeded = new ArrayList<>();
        for (String list : LISTS) {
            try (InputStream file = getClass().getResourceAsStream("/seed-data/" + list + ".json")) {
                RegisterJson.MAPPER.readTree(Objects.requireNonNull(file)).forEach(seeded::add);
            }
        }

        assertThat(statements(RECORDS, id)).isEqualTo(statements(seeded, id));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void saysWhatTheFactBaseSays(String id) throws IOException {
        assumeThat(FACTS).as("the fact base lies beside the project").exists();
        JsonNode fact = Objects.requireNonNull(fact(id));
        JsonNode statement = statements(RECORDS, id).get(0);

        for (String field : List.of(
                "heading", "subject", "predicate", "value", "unit", "qualifier", "period", "certainty", "note")) {
            assertThat(statement.path(field)).as(field).isEqualTo(fact.path(field));
        }
        assertThat(statement.path("contradicted_by")).hasSameSizeAs(fact.path("contradictedOrQualifiedBy"));
        for (int i = 0; i < statement.path("contradicted_by").size(); i++) {
            JsonNode against = statement.path("contradicted_by").path(i);
            JsonNode read = fact.path("contradictedOrQualifiedBy").path(i);
            assertThat(against.path("what")).isEqualTo(read.path("what"));
            assertThat(against.path("said_by")).isEqualTo(read.path("source"));
            assertThat(against.path("url")).isEqualTo(read.path("url"));
            assertThat(against.path("verification").asText())
                    .isEqualTo(read.path("verification").asText().startsWith("checked") ? "checked" : "not_checked");
        }
    }

    private static JsonNode fact(String id) throws IOException {
        JsonNode fact = null;
        for (JsonNode claim :
                RegisterJson.MAPPER.readTree(Files.readString(FACTS)).path("claims")) {
            fact = claim.path("id").asText().equals(id) ? claim : fact;
        }
        return fact;
    }

    @Test
    void hasTheFiftyFiveAndNoOther() {
        Set<String> known = new TreeSet<>();
        RECORDS.forEach(
                r -> r.path("statements").forEach(s -> known.add(s.path("id").asText())));

        assertThat(known).containsExactlyElementsOf(ids().toList());
    }

    @Test
    void expressesOnlyStatementsThatExist() {
        Set<String> named = new TreeSet<>();
        RECORDS.forEach(record -> record.forEach(part ->
                part.forEach(entry -> entry.path("statements").forEach(s -> named.add(s.asText())))));

        assertThat(named).isNotEmpty().isSubsetOf(ids().toList());
    }

    @Test
    void pointsToASourceThatCanBeRead() {
        given().get("/v1/sources/" + SNAPSHOT).then().statusCode(200);
    }

    @Test
    void showsWhatOtherSourcesSayAgainstTwentySixOfThem() {
        assertThat(ids().filter(id ->
                        !statements(RECORDS, id).get(0).path("contradicted_by").isEmpty()))
                .hasSize(26);
    }

    private static List<JsonNode> statements(List<JsonNode> records, String id) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode record : records) {
            record.path("statements").forEach(s -> {
                if (s.path("id").asText().equals(id)) {
                    found.add(s);
                }
            });
        }
        return found;
    }
}
