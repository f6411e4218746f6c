package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.attackregister.model.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CitationApiTest {
    private static final String COUNTS = "/v1/attacks/counts?group_by=year,target_category&share_of=year";

    private static String of(String link) {
        return "/v1/citations?of=" + URLEncoder.encode(link, StandardCharsets.UTF_8);
    }

    private static String permalink(String question) {
        return Api.get(question).getString("links.permalink");
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.begin().digest(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                COUNTS,
                "/v1/attacks?country=AF&limit=3",
                "/v1/annual-shares?group=iskp",
                "/v1/annual-shares/shifts?group=iskp",
                "/v1/annual-shares/comparison?group=iskp",
                "/v1/annual-counts",
            })
    void citesWhatALinkIsAnswered(String question) {
        String link = permalink(question);

        JsonPath citation = Api.get(of(link));

        assertThat(citation.getString("sha256"))
                .isEqualTo(sha256(Api.checked().get(link).asByteArray()));
        assertThat(citation.getString("link")).isEqualTo(link);
        assertThat(citation.<Object>get("url")).isNull();
        assertThat(citation.<Object>get("verified")).isNull();
        assertThat(citation.getString("retrieved"))
                .isEqualTo(LocalDate.now(Clock.systemUTC()).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "geojson"})
    void citesAStreamWithoutSendingIt(String format) {
        String link = permalink("/v1/attacks?country=AF") + "&format=" + format;

        assertThat(Api.get(of(link)).getString("sha256"))
                .isEqualTo(sha256(Api.checked().get(link).asByteArray()));
    }

    @Test
    void saysWhatTheFiguresAreAndWhoseTheyAre() {
        JsonPath citation = Api.get(of(permalink(COUNTS)));

        String title = "Attacks of Islamic State - Khorasan Province, 2015 to January 2024: counts of attacks:"
                + " group_by=year,target_category; measures=attacks; counting=primary; share_of=year; fill=true";
        assertThat(citation.getString("title")).isEqualTo(title);
        assertThat(citation.getString("dataset.id")).isEqualTo("iskp");
        assertThat(citation.getString("text"))
                .contains(title, "CC BY 4.0", "revision " + citation.getLong("dataset.revision"))
                .contains(citation.getString("sha256"));
        assertThat(citation.getString("bibtex")).startsWith("@misc{attack-register-iskp-r");
        assertThat(citation.getString("csl_json.type")).isEqualTo("dataset");
        assertThat(citation.getString("ris")).startsWith("TY  - DATA\r\n").endsWith("ER  - \r\n");
    }

    @Test
    void saysWhetherAnAnswerIsStillTheOneThatWasCited() {
        String link = permalink(COUNTS);
        String digest = Api.get(of(link)).getString("sha256");
        String other = (digest.charAt(0) == '0' ? "1" : "0") + digest.substring(1);

        assertThat(Api.get(of(link) + "&sha256=" + digest).getBoolean("verified"))
                .isTrue();
        assertThat(Api.get(of(link) + "&sha256=" + digest.toUpperCase(Locale.ROOT))
                        .getBoolean("verified"))
                .isTrue();
        assertThat(Api.get(of(link) + "&sha256=" + other).getBoolean("verified"))
                .isFalse();
        assertThat(Api.get(of(link.replace("share_of=year", "share_of=all")) + "&sha256=" + digest)
                        .getBoolean("verified"))
                .isFalse();
    }

    @Test
    void takesALinkAsABrowserShowsIt() {
        String link = permalink(COUNTS);
        String base = RestAssured.baseURI + ":" + RestAssured.port;

        assertThat(Api.get(of(base + link)).getString("link")).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/citations | malformed",
                "/v1/citations?of= | malformed",
                "/v1/citations?of=a&of=b | repeated",
                "/v1/citations?of=nowhere | malformed",
                "/v1/citations?of=http://other.example/v1/attacks?as_of=1 | malformed",
                "/v1/citations?of=//other.example/v1/attacks?as_of=1 | unknown_value",
                "/v1/citations?of=/v1/groups?as_of=1 | unknown_value",
                "/v1/citations?of=/v1/citations | unknown_value",
                "/v1/citations?of=/v1/attacks/counts | malformed",
                "/v1/citations?of=/v1/attacks/counts%3Fas_of=REVISION%26grop_by=year | unknown_parameter",
                "/v1/citations?of=/v1/attacks/counts%3Fas_of=999999999 | in_future",
                "/v1/citations?of=/v1/attacks/counts%3Fas_of=%2525zz | malformed",
                "/v1/citations?of=/v1/attacks%3Fas_of=REVISION%26format=xml | unknown_value",
            })
    void refusesWhatIsNoPermanentLinkToFigures(String address, String code) {
        String revision = Api.get("/v1/datasets/iskp").getString("last_changed_revision");

        JsonPath problem = Api.problem(address.replace("REVISION", revision), 400);

        assertThat(problem.getList("errors.code", String.class)).containsExactly(code);
        assertThat(problem.getList("errors.parameter", String.class)).containsExactly("of");
    }

    @Test
    void refusesADigestThatIsNone() {
        String address = of(permalink(COUNTS)) + "&sha256=abc";

        assertThat(Api.problem(address, 400).getList("errors.parameter")).isEqualTo(List.of("sha256"));
    }

    @Test
    void refusesALinkThatWasCutAtItsAmpersand() {
        JsonPath problem = Api.problem("/v1/citations?of=" + permalink(COUNTS), 400);

        assertThat(problem.getList("errors.code", String.class)).contains("unknown_parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void aPinnedAnswerBearsItsDigest(String encoding) throws Exception {
        Response answer = RestAssured.given()
                .urlEncodingEnabled(false)
                .config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", encoding)
                .get(permalink(COUNTS));

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(answer.asByteArray());
        assertThat(answer.header("Repr-Digest"))
                .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "geojson"})
    void aPinnedExportBearsItsDigestAheadOfItAndWithEachPart(String format) throws Exception {
        int revision = Api.get("/v1/attacks?limit=1").getInt("dataset.revision");
        String link = "/v1/attacks?dataset=iskp&as_of=" + revision + "&format=" + format;
        Response whole = RestAssured.given()
                .urlEncodingEnabled(false)
                .config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "identity")
                .get(link);
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(whole.asByteArray());
        String expected = "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";

        assertThat(whole.header("Repr-Digest")).isEqualTo(expected);
        Response part = RestAssured.given()
                .urlEncodingEnabled(false)
                .config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "identity")
                .header("Range", "bytes=10-99")
                .get(link);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.asByteArray()).hasSize(90);
        assertThat(part.header("Repr-Digest")).isEqualTo(expected);
        assertThat(RestAssured.given()
                        .urlEncodingEnabled(false)
                        .config(RestAssuredConfig.config()
                                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                        .header("Accept-Encoding", "identity")
                        .head(link)
                        .header("Repr-Digest"))
                .isEqualTo(expected);
    }

    @Test
    void anEncodedExportBearsItsDigestBehindIt() throws Exception {
        int revision = Api.get("/v1/attacks?limit=1").getInt("dataset.revision");
        String head = "GET /v1/attacks?dataset=iskp&format=csv&as_of=" + revision
                + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            int begin = answer.indexOf("\r\n\r\n") + 4;
            assertThat(answer.substring(0, begin).toLowerCase(Locale.ROOT))
                    .contains("content-encoding: gzip")
                    .contains("repr-digest");
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            int at = begin;
            boolean chunked = answer.substring(0, begin).contains("chunked");
            int size = chunked ? -1 : answer.length() - begin;
            while (size != 0) {
                if (chunked) {
                    int end = answer.indexOf("\r\n", at);
                    size = Integer.parseInt(answer.substring(at, end), 16);
                    at = end + 2;
                }
                digest.update(answer.substring(at, at + size).getBytes(StandardCharsets.ISO_8859_1));
                at += size + (size > 0 && chunked ? 2 : 0);
                size = chunked ? size : 0;
            }
            assertThat(answer.substring(0, begin) + answer.substring(at))
                    .containsIgnoringCase(
                            "Repr-Digest: sha-256=:" + Base64.getEncoder().encodeToString(digest.digest()) + ":");
        }
    }

    @Test
    void anAnswerThatChangesBearsNone() {
        assertThat(Api.checked().get(COUNTS).header("Repr-Digest")).isNull();
    }
}
