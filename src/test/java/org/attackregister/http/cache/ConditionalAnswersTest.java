package org.attackregister.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.attackregister.http.problem.Wire;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConditionalAnswersTest {
    private static final String ANSWERS = "/test/answers/";
    private static final String GZIP = "Accept-Encoding: gzip";

    @Inject
    FinishedAnswers finished;

    @Test
    void saysWhatCachesNeedToKnowOfALiveAnswer() {
        assertThat(Wire.get(ANSWERS + "2"))
                .returns(200, Wire.Reply::status)
                .returns("[]", Wire.Reply::body)
                .returns("application/json", r -> r.header("content-type"))
                .returns("public, no-cache", r -> r.header("cache-control"))
                .returns("Accept, Accept-Encoding", r -> r.header("vary"))
                .returns("</test/answers/2?cursor=x>; rel=\"next\"", r -> r.header("link"))
                .returns("2", r -> r.header("content-length"))
                .matches(r -> r.header("etag").matches("\"r115-[A-Za-z0-9_-]{22}\""));
    }

    @Test
    void letsAPinnedAnswerBeKeptForEver() {
        assertThat(Wire.get(ANSWERS + "pinned").header("cache-control"))
                .isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void keepsTheBytesOfAnAnswerInOnePlaceOnly() {
        Wire.Reply first = Wire.get(ANSWERS + "pinned");
        int before = AnswersResource.MADE.get();
        assertThat(Wire.get(ANSWERS + "pinned").bytes()).isEqualTo(first.bytes());
        assertThat(AnswersResource.MADE).hasValue(before);
        finished.forget();
        assertThat(finished.keptBytes()).isZero();
        assertThat(Wire.get(ANSWERS + "pinned").bytes()).isEqualTo(first.bytes());
        assertThat(AnswersResource.MADE).hasValue(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "\"other\",W/%s , \"third\""})
    void answersAKnownTagWithoutMakingTheAnswer(String pattern) {
        String tag = Wire.get(ANSWERS + "3000").header("etag");
        int before = AnswersResource.MADE.get();
        Wire.Reply reply = Wire.get(ANSWERS + "3000", "If-None-Match: " + pattern.formatted(tag));
        assertThat(reply)
                .returns(304, Wire.Reply::status)
                .returns("", Wire.Reply::body)
                .returns(tag, r -> r.header("etag"))
                .returns("public, no-cache", r -> r.header("cache-control"))
                .returns("Accept, Accept-Encoding", r -> r.header("vary"))
                .returns("", r -> r.header("content-type"));
        assertThat(AnswersResource.MADE).hasValue(before);
    }

    @Test
    void readsSeveralHeadersOfTagsAsOneList() {
        String tag = Wire.get(ANSWERS + "4").header("etag");
        assertThat(Wire.get(ANSWERS + "4", "If-None-Match: \"a\"", "If-None-Match: " + tag)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void sendsTheAnswerAgainWhereTheTagIsAnother() {
        assertThat(Wire.get(ANSWERS + "5", "If-None-Match: \"r115-other\"")).returns(200, Wire.Reply::status);
    }

    @Test
    void matchesAnythingOnlyWhereThereIsSomething() {
        assertThat(Wire.get(ANSWERS + "6", "If-None-Match: *").status()).isEqualTo(304);
        assertThat(Wire.get(ANSWERS + "missing", "If-None-Match: *").status()).isEqualTo(404);
    }

    @Test
    void packsLargeAnswersUnderATagOfTheirOwn() throws IOException {
        Wire.Reply plain = Wire.get(ANSWERS + "5000");
        Wire.Reply packed = Wire.get(ANSWERS + "5000", GZIP);
        assertThat(packed.header("content-encoding")).isEqualTo("gzip");
        assertThat(packed.header("content-length")).isEqualTo(String.valueOf(packed.bytes().length));
        assertThat(packed.header("etag")).isEqualTo(plain.header("etag").replaceAll("\"$", "-gzip\""));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.bytes()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.bytes());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"5000 | gzip;q=0", "5000 | br", "1023 | gzip", "5000 | identity, gzip;q=0.5"})
    void leavesOtherAnswersPlain(String size, String acceptEncoding) {
        Wire.Reply reply = Wire.get(ANSWERS + size, "Accept-Encoding: " + acceptEncoding);
        assertThat(reply.header("content-encoding")).isEmpty();
        assertThat(reply.bytes()).hasSize(Integer.parseInt(size));
    }

    @Test
    void knowsBothTagsOfACallerThatAcceptsBothEncodings() {
        String plain = Wire.get(ANSWERS + "5000").header("etag");
        String packed = Wire.get(ANSWERS + "5000", GZIP).header("etag");
        assertThat(Wire.get(ANSWERS + "5000", GZIP, "If-None-Match: " + plain))
                .returns(304, Wire.Reply::status)
                .returns(plain, r -> r.header("etag"));
        assertThat(Wire.get(ANSWERS + "5000", GZIP, "If-None-Match: " + packed).status())
                .isEqualTo(304);
        assertThat(Wire.get(ANSWERS + "5000", "If-None-Match: " + packed).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"2, identity", "5000, identity", "5000, gzip", "pinned, gzip"})
    void answersHeadWithTheHeadersOfGet(String path, String encoding) {
        Wire.Reply get = Wire.get(ANSWERS + path, "Accept-Encoding: " + encoding);
        Wire.Reply head = Wire.ask("HEAD", ANSWERS + path, "Accept-Encoding: " + encoding);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers()).isEqualTo(get.headers());
    }

    @Test
    void makesAnAnswerOnceForAll() {
        Wire.get(ANSWERS + "777");
        int before = AnswersResource.MADE.get();
        Wire.get(ANSWERS + "777");
        Wire.get(ANSWERS + "777", GZIP);
        Wire.ask("HEAD", ANSWERS + "777");
        assertThat(AnswersResource.MADE).hasValue(before);
    }

    @Test
    void streamsWhatIsTooLargeToBeHeld() {
        Wire.Reply reply = Wire.get(ANSWERS + "stream");
        assertThat(reply.whole()).isTrue();
        assertThat(reply.body()).isEqualTo("row\r\n".repeat(50_000));
        assertThat(reply)
                .returns("text/csv;charset=UTF-8", r -> r.header("content-type"))
                .returns("inline; filename=\"attacks-2022.csv\"", r -> r.header("content-disposition"))
                .returns("public, max-age=31536000, immutable", r -> r.header("cache-control"));
    }

    @Test
    void packsAStream() throws IOException {
        Wire.Reply reply = Wire.get(ANSWERS + "stream", GZIP);
        assertThat(reply.header("etag")).endsWith("-gzip\"");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(reply.bytes()))) {
            assertThat(in.readAllBytes()).hasSize(250_000);
        }
    }

    @Test
    void doesNotRunTheWriterForHeadOrAKnownTag() {
        String tag = Wire.get(ANSWERS + "stream").header("etag");
        int before = AnswersResource.MADE.get();
        assertThat(Wire.ask("HEAD", ANSWERS + "stream"))
                .returns(200, Wire.Reply::status)
                .returns(tag, r -> r.header("etag"))
                .returns("", Wire.Reply::body);
        assertThat(Wire.get(ANSWERS + "stream", "If-None-Match: " + tag).status())
                .isEqualTo(304);
        assertThat(AnswersResource.MADE).hasValue(before);
    }

    @RepeatedTest(5)
    void breaksAStreamOffThatFailsHalfway() {
        Wire.Reply reply = Wire.get(ANSWERS + "broken-stream");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.whole()).isFalse();
        assertThat(reply.body()).doesNotContain("problems");
    }

    @Test
    void reportsAStreamThatFailsBeforeItsHeadIsSent() {
        Wire.Reply reply = Wire.get(ANSWERS + "broken-stream", GZIP);
        assertThat(reply)
                .returns(500, Wire.Reply::status)
                .returns("", r -> r.header("content-encoding"))
                .returns("", r -> r.header("etag"))
                .returns("no-store", r -> r.header("cache-control"))
                .returns("application/problem+json", r -> r.header("content-type"));
    }
}
