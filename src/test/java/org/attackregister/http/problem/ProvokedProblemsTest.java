package org.attackregister.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.attackregister.error.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProvokedProblemsTest {
    private static final String PROVOKED = "/test/provoked";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INTERNAL")
    void reportsEachTroubleByItsCode(Trouble trouble) {
        Wire.Reply reply = Wire.get(PROVOKED + "/trouble/" + trouble);
        assertProblem(reply, Statuses.of(trouble));
        assertThat(reply.body())
                .isEqualTo(("{\"type\":\"/problems/%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"Provoked.\","
                                + "\"instance\":\"/test/provoked/trouble/%s\",\"errors\":[]}")
                        .formatted(trouble.code(), trouble.title(), Statuses.of(trouble), trouble));
    }

    @Test
    void saysWhenToComeBackWhereItIsNotReady() {
        assertThat(Wire.get(PROVOKED + "/trouble/NOT_READY").header("retry-after"))
                .isEqualTo("1");
    }

    @Test
    void reportsAllFaultsAtOnce() {
        Wire.Reply reply = Wire.get(PROVOKED + "/faults");
        assertProblem(reply, 400);
        assertThat(reply.body()).isEqualTo("""
                {"type":"/problems/invalid-question","title":"The question is not valid","status":400,\
                "detail":"2 faults; the first: 'gruop' is not a parameter here.","instance":"/test/provoked/faults",\
                "errors":[{"parameter":"gruop","code":"unknown_parameter","message":"'gruop' is not a parameter here.",\
                "value":null,"allowed":["group","year"],"did_you_mean":["group"]},\
                {"pointer":"/targets/0","code":"schema","message":"No.","value":"x\\"<y>"}]}""");
    }

    @Test
    void keepsTheInsideOfAnUnexpectedFailureToItself() {
        Wire.Reply reply = Wire.get(PROVOKED + "/unexpected");
        assertProblem(reply, 500);
        assertThat(reply.body())
                .matches("\\{\"type\":\"/problems/internal\",\"title\":\"The register failed\",\"status\":500,"
                        + "\"detail\":\"The register failed while answering. The failure is logged as"
                        + " [0-9a-f-]{36}\\.\",\"instance\":\"/test/provoked/unexpected\",\"errors\":\\[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "401, /problems/unauthenticated, A valid token is needed, A valid token is needed.",
        "403, /problems/forbidden, The token does not allow this, The token does not allow this.",
        "423, about:blank, Locked, Locked.",
        "404, /problems/not-found, Not found, There is nothing at this path.",
    })
    void keepsStatusAndHeadersOfAForeignFailureButNotItsBody(int status, String type, String title, String detail) {
        Wire.Reply reply = Wire.get(PROVOKED + "/web/" + status);
        assertProblem(reply, status);
        assertThat(reply.header("retry-after")).isEqualTo("7");
        assertThat(reply.header("www-authenticate")).isEqualTo("Bearer");
        assertThat(reply.body())
                .isEqualTo(("{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\","
                                + "\"instance\":\"/test/provoked/web/%d\",\"errors\":[]}")
                        .formatted(type, title, status, detail, status));
    }

    @Test
    void putsADocumentIntoAnEmptyFailure() {
        assertProblem(Wire.get(PROVOKED + "/plain/409"), 409);
    }

    @Test
    void letsARedirectionPass() {
        assertThat(Wire.get(PROVOKED + "/redirect").status()).isEqualTo(303);
    }

    @Test
    void namesTheNearestPathWhereThereIsNone() {
        Wire.Reply reply = Wire.get(PROVOKED + "/fualts?a=%zz\"<b>");
        assertProblem(reply, 404);
        assertThat(reply.body()).isEqualTo("""
                {"type":"/problems/not-found","title":"Not found","status":404,\
                "detail":"There is nothing at this path.","instance":"/test/provoked/fualts?a=%25zz%22%3Cb%3E",\
                "errors":[{"parameter":"path","code":"unknown_value","message":"There is no such path.",\
                "value":"/test/provoked/fualts","did_you_mean":["/test/provoked/faults"]}]}""");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /test/provoked/items/1, 'DELETE, GET, HEAD, OPTIONS'",
        "PUT, /test/provoked/items/fixed, 'GET, HEAD, OPTIONS'",
        "DELETE, /test/provoked/below/fixed, 'GET, HEAD, OPTIONS'",
        "BREW, /test/provoked/faults, 'GET, HEAD, OPTIONS'",
        "GET, /test/provoked/put-only, 'OPTIONS, PUT'",
        "POST, /q/health, 'GET, HEAD, OPTIONS'",
        "DELETE, /openapi, 'GET, HEAD, OPTIONS'",
        "PUT, /docs/, 'GET, HEAD, OPTIONS'",
    })
    void saysWhichMethodsAPathAllows(String method, String path, String allow) {
        Wire.Reply reply = Wire.ask(method, path);
        assertProblem(reply, 405);
        assertThat(reply.header("allow")).isEqualTo(allow);
        assertThat(reply.body()).contains("\"detail\":\"This path takes " + allow + ".\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/test/provoked/items/1, 'DELETE, GET, HEAD, OPTIONS'",
        "/test/provoked/items/fixed, 'GET, HEAD, OPTIONS'",
        "/openapi, 'GET, HEAD, OPTIONS'",
        "/docs/, 'GET, HEAD, OPTIONS'",
        "/q/health, 'GET, HEAD, OPTIONS'",
        "/q/metrics, 'GET, HEAD, OPTIONS'",
        "/dashboard/dashboard.js, 'GET, HEAD, OPTIONS'",
        "/, 'GET, HEAD, OPTIONS'",
        "/v1, 'GET, HEAD, OPTIONS'",
        "/v1/attacks/x, 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'",
    })
    void answersOptionsWithTheMethodsOfThePath(String path, String allow) {
        assertThat(Wire.ask("OPTIONS", path))
                .returns(204, Wire.Reply::status)
                .returns(allow, r -> r.header("allow"))
                .returns("", Wire.Reply::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/zzz", "/v1/groups/a/b", "/test/provoked/nowhere", "/zzz"})
    void knowsNoOptionsOfAPathThatIsNotThere(String path) {
        assertProblem(Wire.ask("OPTIONS", path), 404);
    }

    @Test
    void answersOptionsOfTheWholeServer() {
        assertThat(Wire.ask("OPTIONS", "*").header("allow")).contains("GET", "HEAD", "OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/faults", "/nowhere", "/put-only", "/trouble/GONE", "/web/401"})
    void answersHeadWithTheHeadersOfTheProblemAndNoBody(String path) {
        Wire.Reply get = Wire.get(PROVOKED + path);
        Wire.Reply head = Wire.ask("HEAD", PROVOKED + path);
        assertThat(head)
                .returns(get.status(), Wire.Reply::status)
                .returns("", Wire.Reply::body)
                .returns(get.header("content-length"), r -> r.header("content-length"))
                .returns(get.header("content-type"), r -> r.header("content-type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", ";;;", "application/json;q=0"})
    void refusesMediaTypesThatAMethodDoesNotMake(String accept) {
        assertProblem(Wire.get(PROVOKED + "/csv", "Accept: " + accept), 406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "%%%", "application/xml"})
    void refusesBodiesOfAnotherMediaType(String type) {
        assertProblem(Wire.ask("POST", PROVOKED + "/body", "Content-Type: " + type, "Content-Length: 0"), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{]", "nul", "{\"first_name\": \"a\" \"b\"}", "\u00ff\u00fe"})
    void refusesABodyThatIsNoJson(String body) {
        Wire.Reply reply = Wire.post(PROVOKED + "/body", body);
        assertProblem(reply, 400);
        assertThat(reply.body())
                .contains("The body is not JSON from line 1, column")
                .contains("\"code\":\"malformed\"");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "[] | ``",
                "{\"first_name\":\"a\",\"count\":\"x\"} | /count",
                "{\"first_name\":\"a\",\"parts\":[{\"size\":1},{\"size\":[]}]} | /parts/1/size",
            })
    void pointsToThePlaceInTheBody(String body, String pointer) {
        Wire.Reply reply = Wire.post(PROVOKED + "/body", body);
        assertProblem(reply, 422);
        assertThat(reply.body()).contains("\"errors\":[{\"pointer\":\"" + pointer + "\",\"code\":\"schema\"");
    }

    @Test
    void namesTheNearestMemberWhereABodyHasAnUnknownOne() {
        Wire.Reply reply = Wire.post(PROVOKED + "/body", "{\"frist_name\":\"a\",\"count\":1}");
        assertProblem(reply, 422);
        assertThat(reply.body())
                .endsWith("\"errors\":[{\"pointer\":\"/frist_name\",\"code\":\"unknown_parameter\","
                        + "\"message\":\"There is no such member.\",\"value\":null,"
                        + "\"allowed\":[\"count\",\"first_name\",\"parts\"],\"did_you_mean\":[\"first_name\"]}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/nowhere", "/docs/nowhere/at/all", "/nowhere", "/"})
    void answersUnknownPathsOfExtensionsInTheSameForm(String path) {
        assertThat(Wire.ask("POST", path).header("content-type")).isEqualTo(Problem.MEDIA_TYPE);
    }

    private static void assertProblem(Wire.Reply reply, int status) {
        assertThat(reply)
                .returns(status, Wire.Reply::status)
                .returns("application/problem+json", r -> r.header("content-type"))
                .returns("no-store", r -> r.header("cache-control"))
                .returns("*", r -> r.header("access-control-allow-origin"))
                .returns("nosniff", r -> r.header("x-content-type-options"));
        assertThat(reply.body())
                .contains("\"status\":" + status)
                .doesNotContain("Exception", "attackregister", "SELECT", "jakarta", "\tat ", "<html");
    }
}
