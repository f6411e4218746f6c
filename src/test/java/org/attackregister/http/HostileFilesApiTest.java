package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.model.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that a partner sends to do harm: each ends with a sentence, and an editor's change is answered meanwhile. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class HostileFilesApiTest {
    private static final int MILLION = 1_000_000;

    private final String dataset = "h" + UUID.randomUUID().toString().substring(0, 8);

    private static String columns() {
        return IntStream.range(0, MILLION).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    }

    private static String first() {
        return SentImport.EVENTS.lines().limit(2).collect(Collectors.joining("\n"));
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(
                        "digits", first().replace("03-04,2,", "03-04," + "9".repeat(MILLION) + ","), "ged_no_figure"),
                Arguments.of("nesting", "[".repeat(MILLION), "nesting depth"));
    }

    static Stream<Arguments> moreFiles() {
        String columns = columns();
        String first = first();
        return Stream.of(
                Arguments.of("an exponent", first.replace("03-04,2,", "03-04,1e999999999,"), "ged_no_figure"),
                Arguments.of("columns", first.replace("high\n", "high," + columns + "\n"), "more than 2,000 columns"),
                Arguments.of("members", "[{\"" + columns.replace(",", "\":1,\"") + "\":1}]", "more than 2,000 fields"),
                Arguments.of("a number", "[{\"id\":" + "9".repeat(MILLION) + "}]", "Number value length"),
                Arguments.of(
                        "an open quote",
                        first.replace("Afghanistan,", "\"" + "x\n".repeat(MILLION)),
                        "is longer than"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void endSoon(String name, String file, String sentence) {
        endWithASentenceWhileOthersWrite(name, file, sentence);
    }

    @Tag("whole")
    @ParameterizedTest(name = "{0}")
    @MethodSource("moreFiles")
    void endInTheWholeToo(String name, String file, String sentence) {
        endWithASentenceWhileOthersWrite(name, file, sentence);
    }

    private void endWithASentenceWhileOthersWrite(String name, String file, String sentence) {
        SentImport partner = SentImport.as(Role.PARTNER, dataset);
        String job = partner.accepted("format=ucdp-ged&dataset=" + dataset, file);

        Response written = SentImport.as(Role.EDITOR)
                .request()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"dataset\":\"iskp\",\"kind\":\"attack\",\"date\":\"2022-01-01\",\"date_precision\":\"day\","
                        + "\"country\":\"AF\"}")
                .put("/v1/attacks/" + dataset + "-" + name.replace(' ', '-'));
        JsonPath ended = partner.ended(job);

        assertThat(written.statusCode()).as(written.asString()).isEqualTo(201);
        assertThat(ended.getString("state")).isIn("done", "failed");
        assertThat(ended.getString("failure.detail") + ended.getList("findings.code"))
                .contains(sentence);
    }
}
