package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attackregister.model.RegisterJson;
import org.attackregister.query.Format;
import org.attackregister.view.link.Paths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What the contract offers is there: each list in the formats that it names, and a link to it from the index. */
@QuarkusTest
class OfferedResourcesTest {
    /** The index itself, what only an admin asks for, and what answers nothing without a parameter. */
    private static final List<String> NOT_LINKED = List.of(
            "/",
            Paths.VERSION,
            Paths.REVOKED_TOKENS,
            Paths.CITATIONS,
            Paths.TRENDS,
            Paths.COUNT_CHANGES,
            Paths.COUNTED_CHANGES);

    static Stream<Arguments> formats() throws IOException {
        return reads().filter(path -> path.getValue()
                        .path("parameters")
                        .valueStream()
                        .anyMatch(parameter -> parameter.path("name").asText().equals("format")))
                .flatMap(path -> Arrays.stream(Format.values())
                        // where nothing changed there is no line to validate
                        .filter(format ->
                                format != Format.NDJSON || !path.getKey().equals(Paths.COUNTED_CHANGES))
                        .map(format -> Arguments.of(path.getKey(), format, offers(path.getValue(), format))));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void answersInTheFormatsOfTheContractAndNoOther(String path, Format format, boolean offered) {
        String needed = needed(path);

        Response response = Api.checked().get(path + "?format=" + format.code() + needed);

        assertThat(response.statusCode()).isEqualTo(offered ? 200 : 400);
        assertThat(response.contentType()).startsWith(offered ? format.mediaType() : "application/problem+json");
    }

    /** What a question must have besides, in all formats or in one. */
    private static String needed(String path) {
        if (path.startsWith(Paths.COUNT_CHANGES)) {
            return "&from=" + Api.get("/").getLong("revision");
        }
        if (path.equals(Paths.TRENDS)) {
            return "&group_by=month";
        }
        return path.equals(Paths.COUNTS) ? "&group_by=grid" : "";
    }

    @Test
    void linksToEachFromTheIndex() throws IOException {
        List<String> linked = reads().map(Map.Entry::getKey)
                .filter(path -> !NOT_LINKED.contains(path))
                .toList();

        assertThat(Api.get("/").<String, String>getMap("links").values()).containsAll(linked);
    }

    private static boolean offers(JsonNode operation, Format format) {
        return operation.at("/responses/200/content").has(format.mediaType());
    }

    /** What can be read without an id, by path. */
    private static Stream<Map.Entry<String, JsonNode>> reads() throws IOException {
        try (Reader contract = Files.newBufferedReader(Api.CONTRACT)) {
            JsonNode paths = RegisterJson.MAPPER
                    .valueToTree(new Yaml().<Map<String, Object>>load(contract))
                    .get("paths");
            return paths.propertyStream()
                    .filter(path -> path.getValue().has("get") && !path.getKey().contains("{"))
                    .map(path -> Map.entry(path.getKey(), path.getValue().get("get")));
        }
    }
}
