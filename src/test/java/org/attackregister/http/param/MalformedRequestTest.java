package org.attackregister.http.param;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.attackregister.http.problem.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MalformedRequestTest {
    private static final String ITEM = "/test/provoked/items/";
    private static final String QUERY = "/test/provoked/query";

    @ParameterizedTest
    @CsvSource({
        "%zz, '''%zz'' is not a percent-escape', %25zz",
        "%4, '''%4'' is not a percent-escape', %254",
        "%00, the control character U+0000 is not allowed, %00",
        "a%0d%0ab, the control character U+000D is not allowed, a%0d%0ab",
        "%c0%af, the bytes are not UTF-8, %c0%af",
        "\u00ff, the bytes are not UTF-8, %FF",
    })
    void refusesAPathThatCannotBeDecoded(String segment, String reason, String instance) {
        Wire.Reply reply = Wire.get(ITEM + segment);
        assertProblem(reply, 400, "invalid-question");
        assertThat(reply.body())
                .contains("\"detail\":\"In the path " + reason)
                .contains("\"instance\":\"" + ITEM + instance + "\"")
                .contains("\"errors\":[{\"parameter\":\"path\",\"code\":\"malformed\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/%zz", "/%zz", "/q/%zz", "/docs/%00", "/openapi/%ff"})
    void refusesItWhereverItLeads(String path) {
        assertProblem(Wire.get(path), 400, "invalid-question");
    }

    @Test
    void refusesAHash() {
        assertProblem(Wire.get(QUERY + "?a=1#b"), 400, "invalid-question");
    }

    @Test
    void namesEveryParameterThatCannotBeDecoded() {
        Wire.Reply reply = Wire.get(QUERY + "?a=%zz&b=%c0%af&c=%00&d=fine");
        assertProblem(reply, 400, "invalid-question");
        assertThat(reply.body()).isEqualTo("""
                {"type":"/problems/invalid-question","title":"The question is not valid","status":400,\
                "detail":"3 faults; the first: In the value of 'a' '%zz' is not a percent-escape: write % and two\
                 hexadecimal digits, and %25 for the character itself.",\
                "instance":"/test/provoked/query?a=%25zz&b=%c0%af&c=%00&d=fine","errors":[\
                {"parameter":"a","code":"malformed","message":"In the value of 'a' '%zz' is not a percent-escape:\
                 write % and two hexadecimal digits, and %25 for the character itself.","value":"%zz"},\
                {"parameter":"b","code":"malformed","message":"In the value of 'b' the bytes are not UTF-8.",\
                "value":"%c0%af"},\
                {"parameter":"c","code":"malformed","message":"In the value of 'c' the control character U+0000 is not\
                 allowed.","value":"%00"}]}""");
    }

    @ParameterizedTest
    @CsvSource({"?q=K\u00c4\u0081bul", "?q=K%C4%81bul"})
    void readsLettersThatAreNotEscaped(String query) {
        assertThat(Wire.get(QUERY + query)).returns(200, Wire.Reply::status).returns("q=[Kābul]", Wire.Reply::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=a|b", "?q={a}", "?q=<a>", "?q=\"a\"", "?q=a^b`"})
    void readsPunctuationThatIsNotEscaped(String query) {
        assertThat(Wire.get(QUERY + query).status()).isEqualTo(200);
    }

    @Test
    void leavesEightKilobytesOfTextToTheParameter() {
        Wire.Reply reply = Wire.get(QUERY + "?q=" + "x".repeat(8192));
        assertProblem(reply, 400, "invalid-question");
        assertThat(reply.body())
                .contains("\"errors\":[{\"parameter\":\"q\",\"code\":\"too_long\","
                        + "\"message\":\"'q' takes at most 500 characters, not 8192.\"");
    }

    @Test
    void readsAddressesOfUpToSixtyFourKilobytes() {
        int rest = RequestGuard.MAX_ADDRESS - (QUERY + "?q=").length();
        assertProblem(Wire.get(QUERY + "?q=" + "x".repeat(rest)), 400, "invalid-question");
        Wire.Reply over = Wire.get(QUERY + "?q=" + "x".repeat(rest + 1));
        assertProblem(over, 414, "too-large");
        assertThat(over.body()).contains("The limit is 65536 bytes.").contains("\"errors\":[]");
    }

    @Test
    void readsHeadersOfUpToTwentyKilobytes() {
        assertThat(Wire.get(QUERY, "X-Long: " + "x".repeat(19 * 1024)).status()).isEqualTo(200);
        assertProblem(Wire.get(QUERY, "X-Long: " + "x".repeat(21 * 1024)), 431, "too-large");
        assertProblem(
                Wire.get(QUERY, "X-1: " + "x".repeat(15 * 1024), "X-2: " + "x".repeat(15 * 1024)), 431, "too-large");
    }

    /** The server waits seconds for a body before it closes, here for both at a time. */
    @Test
    void refusesABodyThatIsTooLargeBeforeItIsSent() {
        List<CompletableFuture<Wire.Reply>> replies = Stream.of("/test/provoked/body", "/nowhere")
                .map(path -> CompletableFuture.supplyAsync(
                        () -> Wire.ask("POST", path, "Content-Type: application/json", "Content-Length: 99999999999")))
                .toList();

        assertThat(replies).allSatisfy(reply -> {
            assertProblem(reply.join(), 413, "too-large");
            assertThat(reply.join().header("connection")).isEqualTo("close");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET nowhere HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /test/provoked/query HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /\u0000 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            })
    void refusesRequestsWithoutPathOrHost(String request) {
        assertThat(Wire.send(request))
                .returns(400, Wire.Reply::status)
                .returns("application/problem+json", r -> r.header("content-type"))
                .returns("nosniff", r -> r.header("x-content-type-options"));
    }

    /** What the HTTP server itself cannot read is refused with a problem document too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "GET /a b HTTP/1.1",
                "GET / HTTP/1.1\r\nBad Header",
                "GET / HTTP/1.1\r\nHost: a\r\nX: \u0000",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -5",
            })
    void refusesWhatIsNotHttp(String request) {
        Wire.Reply reply = Wire.send(request + "\r\n\r\n");
        assertThat(reply)
                .returns(400, Wire.Reply::status)
                .returns("application/problem+json", r -> r.header("content-type"))
                .returns("nosniff", r -> r.header("x-content-type-options"))
                .returns("close", r -> r.header("connection"));
        assertThat(reply.body()).startsWith("{\"type\":\"/problems/invalid-question\",");
    }

    @Test
    void answersWhatIsFarTooLongWithABareStatus() {
        assertThat(Wire.get("/?" + "x".repeat(300_000)).status()).isEqualTo(414);
        assertThat(Wire.get("/", "X: " + "x".repeat(100_000)).status()).isEqualTo(431);
    }

    @Test
    void readsWholeAddresses() {
        assertThat(Wire.get("http://register.test" + ITEM + "a%2Fb").body()).isEqualTo("a/b");
    }

    private static void assertProblem(Wire.Reply reply, int status, String type) {
        assertThat(reply)
                .returns(status, Wire.Reply::status)
                .returns("application/problem+json", r -> r.header("content-type"))
                .returns("*", r -> r.header("access-control-allow-origin"))
                .returns("nosniff", r -> r.header("x-content-type-options"));
        assertThat(reply.body())
                .startsWith("{\"type\":\"/problems/" + type + "\",")
                .contains("\"status\":" + status + ",");
    }
}
