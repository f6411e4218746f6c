package org.attackregister.http.range;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import java.util.stream.Stream;
import org.attackregister.http.problem.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any part of an answer that is finished or pinned can be asked for, and parts put together are the whole. */
@QuarkusTest
class RangesTest {
    private static final String EXPORT = "/v1/attacks?dataset=iskp&format=csv&as_of=";

    static Stream<String> ranged() {
        return Stream.of(
                EXPORT,
                "/v1/attacks?dataset=iskp&format=geojson&fields=id,notes&as_of=",
                "/v1/attacks?dataset=iskp&format=ndjson&country=AF&as_of=",
                "/v1/attacks?dataset=iskp&format=csv&q=nothinglikethis&as_of=",
                "/v1/snapshot?dataset=iskp&as_of=",
                "/v1/attacks?dataset=iskp&limit=20",
                "/v1/attacks/counts?dataset=iskp&group_by=year,target_category&format=csv",
                "/v1/groups",
                "/openapi");
    }

    /** The path; where it ends with {@code as_of=}, at the revision that the register has. */
    private static String settled(String path) {
        return path.endsWith("as_of=")
                ? path + Wire.get("/v1/regions?format=csv").header("dataset-revision")
                : path;
    }

    @ParameterizedTest
    @MethodSource("ranged")
    void givesPartsThatMakeTheWhole(String question) {
        String path = settled(question);
        Wire.Reply whole = Wire.get(path);
        assertThat(whole)
                .returns(200, Wire.Reply::status)
                .returns("bytes", r -> r.header("accept-ranges"))
                .returns(String.valueOf(whole.bytes().length), r -> r.header("content-length"));
        Wire.Reply head = Wire.ask("HEAD", path, "Range: bytes=0-1");
        assertThat(head.headers()).isEqualTo(whole.headers());

        Random random = new Random(1);
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        int length = whole.bytes().length;
        for (int from = 0; from < length; ) {
            int to = Math.min(length, from + 1 + random.nextInt(1 + length / 3));
            Wire.Reply part = Wire.get(
                    path,
                    "Range: bytes=" + from + "-" + (to - 1),
                    "Accept-Encoding: gzip",
                    "If-Range: " + whole.header("etag"));
            assertThat(part)
                    .returns(206, Wire.Reply::status)
                    .returns("bytes " + from + "-" + (to - 1) + "/" + length, r -> r.header("content-range"))
                    .returns(String.valueOf(to - from), r -> r.header("content-length"))
                    .returns(whole.header("etag"), r -> r.header("etag"))
                    .returns("", r -> r.header("content-encoding"));
            parts.writeBytes(part.bytes());
            from = to;
        }
        assertThat(parts.toByteArray()).isEqualTo(whole.bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPORT, "/v1/attacks?dataset=iskp&limit=20"})
    void givesTheWholeWhereTheStateIsAnother(String question) {
        String path = settled(question);
        byte[] whole = Wire.get(path).bytes();

        for (String other : new String[] {"\"another\"", "Mon, 30 Nov 2026 10:00:00 GMT"}) {
            Wire.Reply reply = Wire.get(path, "Range: bytes=5-9", "If-Range: " + other);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.bytes()).isEqualTo(whole);
        }
        assertThat(Wire.get(path, "Range: bytes=0-1,5-9").bytes()).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPORT, "/v1/attacks?dataset=iskp&limit=20", "/openapi"})
    void refusesARangeAfterTheEndAndSaysWhereThatIs(String question) {
        String path = settled(question);
        String length = Wire.get(path).header("content-length");

        assertThat(Wire.get(path, "Range: bytes=99999999-"))
                .returns(416, Wire.Reply::status)
                .returns("bytes */" + length, r -> r.header("content-range"))
                .returns("application/problem+json", r -> r.header("content-type"))
                .matches(r -> r.body().contains("/problems/range-not-satisfiable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPORT, "/v1/attacks?dataset=iskp&limit=20"})
    void looksAtConditionsBeforeRanges(String question) {
        String path = settled(question);
        String tag = Wire.get(path).header("etag");

        assertThat(Wire.get(path, "Range: bytes=0-1", "If-None-Match: " + tag).status())
                .isEqualTo(304);
    }

    @Test
    void leavesCompressedAndLiveExportsWhole() {
        assertThat(Wire.get(settled(EXPORT), "Accept-Encoding: gzip"))
                .returns("", r -> r.header("accept-ranges"))
                .returns("gzip", r -> r.header("content-encoding"));
        assertThat(Wire.get("/v1/attacks?dataset=iskp&format=csv", "Range: bytes=0-1"))
                .returns(200, Wire.Reply::status)
                .returns("", r -> r.header("accept-ranges"));
    }

    @Test
    void givesThePlainAnswerAfterAPart() {
        String path = "/v1/attacks?dataset=iskp&limit=21";
        Wire.get(path, "Range: bytes=0-1", "Accept-Encoding: gzip");

        assertThat(Wire.get(path, "Accept-Encoding: gzip"))
                .returns(200, Wire.Reply::status)
                .returns("gzip", r -> r.header("content-encoding"));
    }
}
