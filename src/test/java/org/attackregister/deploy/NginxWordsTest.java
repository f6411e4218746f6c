package org.attackregister.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.attackregister.http.problem.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nginx says itself, and what it writes down. */
@Timeout(60)
class NginxWordsTest {

    @TempDir
    Path directory;

    @BeforeAll
    static void assumeInstalled() {
        Nginx.assumeInstalled();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 413, 414, 431})
    void saysInTheRegistersWordsWhatItRefuses(int status) throws Exception {
        try (Between between = new Between(directory, StandIn.answering("no-store"))) {
            HttpResponse<String> answer = refused(between, status);

            Problem problem = Problem.of(status);
            JsonNode said = new ObjectMapper().readTree(answer.body());
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(said.path("status").intValue()).isEqualTo(status);
            assertThat(said.path("type").textValue()).isEqualTo(problem.type());
            assertThat(said.path("title").textValue()).isEqualTo(problem.title());
            assertThat(said.path("detail").textValue()).isEqualTo(problem.detail());
            assertThat(between.reached()).isEmpty();
        }
    }

    private static HttpResponse<String> refused(Between between, int status) throws Exception {
        return switch (status) {
            case 400 -> between.send("GET", "/%00");
            case 404 -> between.send("GET", "/q/metrics");
            case 405 -> between.send("TRACE", "/");
            case 413 -> between.send("POST", "/v1/attacks", BodyPublishers.ofByteArray(new byte[3_000_000]));
            case 414 -> between.send("GET", "/?q=" + "a".repeat(100_000));
            default -> between.send("GET", "/", "X-Long", "a".repeat(100_000));
        };
    }

    @Test
    void hasWordsOfTheRegistersForEachStatus() throws IOException {
        String text = Files.readString(Nginx.CONFIGURATION);
        assertThat(Pattern.compile("error_page ([0-9 ]+?) (?:=[0-9]+ )?/problems/nginx")
                        .matcher(text)
                        .results()
                        .map(result -> result.group(1)))
                .containsExactly("400 404 405 413 414 500 502 503 504", "494");
        for (int status : new int[] {500, 503}) {
            Problem problem = Problem.of(status);
            assertThat(text)
                    .contains(status + " " + problem.type() + ";")
                    .contains(status + " \"" + problem.title() + "\";")
                    .contains(status + " \"" + problem.detail() + "\";");
        }
        for (int status : new int[] {502, 504}) {
            assertThat(text).contains(status + " \"" + Problem.of(status).title() + "\";");
        }
    }

    @Test
    void writesDownNeitherTokensNorQuestions() throws Exception {
        try (Between between = new Between(directory, StandIn.answering("no-store"))) {
            between.send("GET", "/v1/me?q=question", "Authorization", "Bearer secret", "Referer", "http://referrer/");
        }

        assertThat(Nginx.logs(directory))
                .contains("GET \"/v1/me\" 200")
                .doesNotContain("secret", "question", "referrer");
    }

    @Test
    void keepsItsEditionToItself() throws Exception {
        try (Between between = new Between(directory, StandIn.answering("no-store"))) {
            assertThat(between.send("GET", "/v1").headers().firstValue("Server"))
                    .contains("nginx");
        }
    }
}
