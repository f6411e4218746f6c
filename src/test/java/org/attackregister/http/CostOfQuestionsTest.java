package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.http.problem.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every header and parameter at its greatest allowed size, made of what parsers stumble over: the answer is a plain one and
 * costs what its length is worth. Bounded by processor time, generously: what this prevents took seconds.
 */
@QuarkusTest
class CostOfQuestionsTest {
    private static final int OF_HEADER = 19_000;
    private static final int OF_QUERY = 60_000;
    private static final Duration BOUND = Duration.ofSeconds(2);

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final List<String> PIECES = List.of(
            " ",
            ",",
            ";",
            "\"",
            "\\",
            "a",
            "a,",
            "a;",
            "a=",
            "a/b,",
            "a;q=0.1,",
            "\"a\",",
            "\\\"",
            "W/",
            "*",
            "(",
            "=",
            "/",
            "!",
            "0",
            "-",
            "'",
            "|",
            ".",
            "[",
            "\t");

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Encoding",
            "If-None-Match",
            "If-Match",
            "Authorization",
            "Content-Type",
            "Content-Encoding",
            "Idempotency-Key",
            "Last-Event-ID",
            "Range",
            "If-Range",
            "Origin",
            "Access-Control-Request-Headers",
            "Prefer",
            "Forwarded",
            "X-Forwarded-For",
            "Cookie",
            "Upgrade",
            "Connection-Made-Up");

    private static String filled(String piece, int size) {
        return piece.repeat(size / piece.length());
    }

    static Stream<String> headers() {
        return HEADERS.stream();
    }

    @ParameterizedTest
    @MethodSource("headers")
    void aHeaderCostsWhatItsLengthIsWorth(String name) {
        for (String piece : PIECES) {
            String value = "a" + filled(piece, OF_HEADER) + "x";
            long before = cost();
            int status = Wire.get("/v1/attacks?limit=1", name + ": " + value).status();

            assertThat(Duration.ofNanos(cost() - before))
                    .as("%s of '%s'", name, piece)
                    .isLessThan(BOUND);
            assertThat(status).as("%s of '%s'", name, piece).isIn(200, 400, 401, 406);
        }
    }

    static Stream<String> parameters() {
        return Stream.of(
                "city",
                "admin1",
                "group",
                "target_group",
                "country",
                "region",
                "target_type",
                "year",
                "month",
                "fields",
                "sort",
                "group_by",
                "measures",
                "q",
                "bbox",
                "near",
                "cursor",
                "as_of",
                "changed_since",
                "killed_min",
                "made_up",
                "suicide");
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void aParameterCostsWhatItsLengthIsWorth(String name) {
        Stream<String> values = Stream.concat(
                PIECES.stream().map(piece -> filled(piece, OF_QUERY / 3)),
                Stream.of(IntStream.range(0, 1_000).mapToObj(i -> "unknown" + i).collect(Collectors.joining(","))));
        values.forEach(value -> {
            String asked = value.chars()
                    .mapToObj(c -> Character.isLetterOrDigit(c) || c == ',' ? "" + (char) c : "%%%02X".formatted(c))
                    .collect(Collectors.joining());
            long before = cost();
            Wire.Reply reply = Wire.get("/v1/attacks/counts?" + name + "=" + asked);

            assertThat(Duration.ofNanos(cost() - before)).as(name).isLessThan(BOUND);
            assertThat(reply.status()).as(name).isIn(200, 400, 414);
            assertThat(reply.bytes().length).as(name).isLessThan(100_000);
        });
    }

    /** Letters and marks whose lower case or order depends on those around them, wherever text of an address is compared. */
    @ParameterizedTest
    @ValueSource(strings = {"aΣ", "Σ'", "İ", "\u0301\u0316"})
    void aLetterThatHangsOnOthersCostsNoMoreThanAnother(String piece) {
        String text = URLEncoder.encode(filled(piece, 8_000), StandardCharsets.UTF_8);
        List<String> addresses = List.of(
                "/v1/groups/" + text,
                "/v1/attacks/" + text,
                "/v1/attacks?" + text + "=1",
                "/v1/attacks?group=" + text,
                "/v1/attacks?format=" + text,
                "/openapi?format=" + text);
        for (String address : addresses) {
            long before = cost();
            int status = Wire.get(address).status();

            assertThat(Duration.ofNanos(cost() - before))
                    .as(address.substring(0, 12))
                    .isLessThan(BOUND);
            assertThat(status).as(address.substring(0, 12)).isIn(400, 404, 414);
        }
    }

    @Test
    void manyUnknownParametersCostWhatTheirLengthIsWorth() {
        String query =
                IntStream.range(0, 3_000).mapToObj(i -> "unknown" + i + "=1").collect(Collectors.joining("&"));
        long before = cost();
        Wire.Reply reply = Wire.get("/v1/attacks?" + query);

        assertThat(Duration.ofNanos(cost() - before)).isLessThan(BOUND);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.bytes().length).isLessThan(100_000);
    }

    @ParameterizedTest
    @MethodSource("distantMoments")
    void aMomentFarFromAllRecordsLetsAllOrNothingThrough(String moment, int total) {
        assertThat(Api.get("/v1/attacks?limit=1&changed_since=" + moment).getInt("page.total"))
                .isEqualTo(total);
        assertThat(Api.get("/v1/attacks/counts?changed_since=" + moment).getInt("totals.attacks"))
                .isEqualTo(total);
    }

    static Stream<Arguments> distantMoments() {
        return Stream.of(
                        "1600-01-01T00:00:00Z",
                        "0000-01-01T00:00:00Z",
                        "-999999999-01-01T00:00:00Z",
                        "9999-12-31T23:59:59Z",
                        "%2B999999999-12-31T23:59:59Z",
                        "%2B292278-01-01T00:00:00Z")
                .map(m -> Arguments.of(m, m.startsWith("9") || m.startsWith("%") ? 0 : 115));
    }

    /** What the program has cost so far, without this thread. */
    private static long cost() {
        return MACHINE.getProcessCpuTime() - ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
