package org.attackregister.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nginx keeps, and what it asks the register for each time. */
@Timeout(60)
class NginxKeepingTest {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String PINNED = "/v1/attacks?as_of=7";
    private static final String TOKEN = "Bearer eyJ.secret.token";

    @TempDir
    Path directory;

    @BeforeAll
    static void assumeInstalled() {
        Nginx.assumeInstalled();
    }

    @Test
    void keepsAPinnedAnswerAndRevalidatesItWith304() throws Exception {
        try (Between between = new Between(directory, StandIn.answering(FOR_EVER))) {
            assertThat(between.send("GET", PINNED).body()).isEqualTo("answer");
            assertThat(between.send("GET", PINNED).body()).isEqualTo("answer");
            assertThat(between.send("HEAD", PINNED).headers().firstValue("X-Cache-Status"))
                    .contains("HIT");
            assertThat(between.send("GET", PINNED, "If-None-Match", "\"r1\"").statusCode())
                    .isEqualTo(304);

            assertThat(between.reached()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            /v1/attacks; public, no-cache
            /v1/attacks?as_of=7; public, no-cache
            /v1/attacks?as_of=7; private
            /v1/attacks?as_of=7; no-store
            /v1/attacks?as_of=; public, max-age=31536000
            /v1/attacks?year=2022; public, max-age=31536000""")
    void keepsNothingElse(String target, String cacheControl) throws Exception {
        try (Between between = new Between(directory, StandIn.answering(cacheControl))) {
            between.send("GET", target);
            between.send("GET", target);

            assertThat(between.reached()).hasSize(2);
        }
    }

    @Test
    void asksTheRegisterForEveryRequestWithAToken() throws Exception {
        try (Between between = new Between(directory, StandIn.answering(FOR_EVER))) {
            between.send("GET", PINNED, "Authorization", TOKEN);
            between.send("GET", PINNED);
            between.send("GET", PINNED, "Authorization", TOKEN);

            assertThat(between.reached()).hasSize(3);
        }
    }

    @Test
    void keepsNoAnswerThatIsWrittenRowByRow() throws Exception {
        try (Between between = new Between(directory, exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", FOR_EVER);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[10_000_000]);
            exchange.close();
        })) {
            assertThat(between.send("GET", PINNED).body()).hasSize(10_000_000);
            assertThat(between.send("GET", PINNED).body()).hasSize(10_000_000);

            assertThat(between.reached()).hasSize(2);
        }
    }

    @Test
    void asksAgainForAnotherAcceptHeader() throws Exception {
        try (Between between = new Between(directory, exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", FOR_EVER);
            exchange.getResponseHeaders().set("Vary", "Accept, Accept-Encoding");
            StandIn.answer(exchange, exchange.getRequestHeaders().getFirst("Accept"));
        })) {
            for (String type : List.of("text/csv", "application/json", "text/csv", "application/json")) {
                assertThat(between.send("GET", PINNED, "Accept", type).body()).isEqualTo(type);
            }
            assertThat(between.reached()).hasSize(2);
        }
    }
}
