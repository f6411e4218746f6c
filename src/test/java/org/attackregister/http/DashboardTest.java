package org.attackregister.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.attackregister.http.problem.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DashboardTest {
    private static final String BROWSER =
            "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>([^<]*)</script>");
    private static final Pattern OWN_FILE = Pattern.compile("(?:src|href)=\"(/dashboard/[^\"]+)\"");

    private static String page() {
        return Wire.get("/", BROWSER).body();
    }

    private static List<String> files() {
        return OWN_FILE.matcher(page()).results().map(r -> r.group(1)).toList();
    }

    @Test
    void answersABrowser() {
        assertThat(Wire.get("/", BROWSER))
                .returns(200, Wire.Reply::status)
                .returns("text/html;charset=UTF-8", r -> r.header("content-type"))
                .returns("public, no-cache", r -> r.header("cache-control"))
                .returns("Accept, Accept-Encoding", r -> r.header("vary"))
                .matches(r -> r.header("content-security-policy").startsWith("default-src 'self'"))
                .matches(r -> r.body().startsWith("<!DOCTYPE html>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "TEXT/HTML",
                "text/*",
                "text/html, */*",
                "text/html, application/json",
                "application/json;q=0.5, text/html;q=0.6",
                "text/html;charset=utf-8"
            })
    void answersWhoeverWouldRatherHaveAPage(String accept) {
        assertThat(Wire.get("/", "Accept: " + accept).header("content-type")).startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/*",
                "application/json, text/html",
                "text/html;q=0.5, application/json;q=0.6",
                "text/html;q=0.5, */*",
                "text/html;q=0, */*;q=0.1"
            })
    void leavesTheLinksToEverythingElse(String accept) {
        assertThat(Wire.get("/", "Accept: " + accept))
                .returns("application/json", r -> r.header("content-type"))
                .matches(r -> r.body().contains("\"attacks\":\"/v1/attacks\""));
    }

    @Test
    void leavesTheLinksToWhoeverAcceptsNothingByName() {
        assertThat(Wire.get("/").header("content-type")).isEqualTo("application/json");
        assertThat(Api.get("/").getString("name")).isEqualTo("Attack Register");
    }

    @ParameterizedTest
    @CsvSource({"/?format=json, 200, application/json", "/?format=html, 400, application/problem+json"})
    void yieldsToAFormatThatIsNamed(String target, int status, String type) {
        assertThat(Wire.get(target, BROWSER))
                .returns(status, Wire.Reply::status)
                .returns(type, r -> r.header("content-type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?group=iskp&from=2020", "/?as_of=1", "/?groop=x", "/?group=%zz"})
    void leavesTheQuestionInTheAddressToThePage(String target) {
        assertThat(Wire.get(target, BROWSER))
                .returns(200, Wire.Reply::status)
                .returns("public, no-cache", r -> r.header("cache-control"))
                .returns(page(), Wire.Reply::body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html;q=", "text/html;q=2", "text/html,,;", "text/html application/json", "text/html;q=0"})
    void isNotForAHeaderThatCannotBeReadOrRefusesIt(String accept) {
        for (String target : List.of("/", "/v1")) {
            assertThat(Wire.get(target, "Accept: " + accept))
                    .returns(406, Wire.Reply::status)
                    .returns("application/problem+json", r -> r.header("content-type"));
        }
    }

    @Test
    void isServedUnderItsVersionToo() {
        assertThat(Wire.get("/v1", BROWSER)).returns(200, Wire.Reply::status).returns(page(), Wire.Reply::body);
        assertThat(Wire.get("/v1").body()).isEqualTo(Wire.get("/").body()).contains("\"attacks\":\"/v1/attacks\"");
        assertThat(Api.get("/v1").getString("name")).isEqualTo("Attack Register");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1"})
    void isInTheContract(String target) {
        Api.checked().accept("text/html").get(target).then().statusCode(200).contentType("text/html");
    }

    @ParameterizedTest
    @CsvSource({"/?as_of=x, as_of", "/?as_of=1, as_of", "/v1?as_of=99999999, as_of", "/?cursor=x, cursor"})
    void leavesNothingToAskOfTheLinks(String target, String parameter) {
        JsonPath problem = Api.problem(target, 400);

        assertThat(problem.getList("errors.parameter").toString()).isEqualTo("[" + parameter + "]");
        assertThat(problem.getList("errors.code").toString()).isEqualTo("[unknown_parameter]");
    }

    @Test
    void answersHeadWithTheHeadersOfGet() {
        Wire.Reply head = Wire.ask("HEAD", "/", BROWSER);

        assertThat(head.body()).isEmpty();
        assertThat(head.headers()).isEqualTo(Wire.get("/", BROWSER).headers());
    }

    @Test
    void sendsThePageOnce() {
        String tag = Wire.get("/", BROWSER).header("etag");

        assertThat(tag).matches("\"[^\"]+\"");
        assertThat(Wire.get("/", BROWSER, "If-None-Match: " + tag))
                .returns(304, Wire.Reply::status)
                .returns(tag, r -> r.header("etag"))
                .returns("", Wire.Reply::body);
        assertThat(Wire.get("/", "If-None-Match: " + tag).status()).isEqualTo(200);
    }

    @Test
    void packsThePage() {
        Wire.Reply packed = Wire.get("/", BROWSER, "Accept-Encoding: gzip");

        assertThat(packed.header("content-encoding")).isEqualTo("gzip");
        assertThat(packed.header("etag")).isNotEqualTo(Wire.get("/", BROWSER).header("etag"));
    }

    @Test
    void linksFilesThatAreThere() {
        assertThat(files()).hasSize(3);
        assertThat(files()).allSatisfy(file -> given().get(file).then().statusCode(200));
    }

    @ParameterizedTest
    @CsvSource({"dashboard.css, text/css", "dashboard.js, text/javascript"})
    void linksScriptAndStyleByTheirEdition(String name, String type) {
        String file = files().stream().filter(f -> f.contains(name)).findFirst().orElseThrow();

        assertThat(file).matches("/dashboard/" + name + "\\?edition=[0-9a-f]{16}");
        given().get(file).then().statusCode(200).contentType(type);
    }

    @Test
    void hasNoScriptOrStyleWithin() {
        assertThat(SCRIPT.matcher(page()).results().map(MatchResult::group))
                .singleElement()
                .asString()
                .contains(" src=\"");
        assertThat(page()).doesNotContain("<style", " style=", "javascript:").doesNotContainPattern(" on[a-z]+=");
    }

    @Test
    void asksNothingOfOtherServers() {
        assertThat(page()).doesNotContain("http://", "https://", "=\"//");
    }

    @ParameterizedTest
    @ValueSource(strings = {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("})
    void readsNoAnswerAsMarkup(String call) {
        assertThat(given().get("/dashboard/dashboard.js").asString()).doesNotContain(call);
    }
}
