package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.attackregister.http.security.StandInProvider;
import org.attackregister.http.security.StandInProvider.Mood;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The packaged program with an identity provider that hangs, flaps, rotates and lies. A fetch of its keys may last an
 * hour here, so that whoever waited for one would not be answered before the test is given up.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ProviderIT {
    /** More than the program has threads to wait with. */
    private static final int CROWD = 260;

    private static final long GLANCE_MILLISECONDS = 20;

    private static final List<String> READ = List.of(
            "/q/health/ready", "/q/health/live", "/v1/attacks?limit=1", "/v1/attacks/counts?group_by=year", "/openapi");

    @TempDir
    private static Path directory;

    private static StandInProvider provider;
    private static ServedProgram program;

    @BeforeAll
    static void startWhileTheProviderHangs() throws Exception {
        provider = new StandInProvider(directory);
        provider.list("k-1");
        provider.be(Mood.HANGS);
        program = started("data").ready();
    }

    private static ServedProgram started(String data) throws IOException {
        PackagedProgram standard = new PackagedProgram(directory, directory.resolve(data));
        return new ServedProgram(new PackagedProgram(
                directory,
                standard.data(),
                standard.jar(),
                Map.of(
                        "JAVA_TOOL_OPTIONS",
                        "-Djavax.net.ssl.trustStore=" + provider.store() + " -Djavax.net.ssl.trustStorePassword="
                                + StandInProvider.PASSWORD,
                        "REGISTER_TOKENS_PROVIDER_KEYS",
                        provider.address(),
                        "REGISTER_TOKENS_PROVIDER_ISSUER",
                        StandInProvider.ISSUER,
                        "REGISTER_TOKENS_PROVIDER_PAUSE",
                        "1s",
                        "REGISTER_TOKENS_PROVIDER_FETCH_TIMEOUT",
                        "1H",
                        "REGISTER_LIMITS_ADDRESS_OPEN",
                        "0")));
    }

    @AfterAll
    static void stop() {
        program.close();
        provider.close();
    }

    private static HttpResponse<String> me(String token) throws Exception {
        return program.send("GET", "/v1/me", token, null);
    }

    private static int status(String token) throws Exception {
        return me(token).statusCode();
    }

    /** Shows tokens of a key until one is answered so: a new key is asked for a pause after the last fetch. */
    private static void await(int status, String kid) throws Exception {
        while (status(provider.token(kid)) != status) {
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLISECONDS);
        }
    }

    private static void readAll() throws Exception {
        for (String path : READ) {
            assertThat(program.send("GET", path, null, null).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    private static String health() throws Exception {
        HttpResponse<String> answer = program.send("GET", "/q/health/group/writing", null, null);
        return answer.statusCode() + " " + answer.body();
    }

    /** Makes the provider be asked while it is in a mood, by a token whose key it has not listed. */
    private static void askIn(Mood mood) throws Exception {
        provider.be(mood);
        int before = provider.asked();
        String unknown = provider.token("nobody's");
        while (provider.asked() == before) {
            assertThat(status(unknown)).isIn(401, 503);
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLISECONDS);
        }
        provider.awaitAsked(before);
    }

    private static void recover(String... kids) throws Exception {
        provider.list(kids);
        provider.be(Mood.WELL);
        for (String kid : kids) {
            await(200, kid);
        }
    }

    private static long lines(String words) throws Exception {
        return program.written().lines().filter(line -> line.contains(words)).count();
    }

    @Test
    void touchesNobodyWithoutATokenWhileItHangs() throws Exception {
        recover("k-1");
        askIn(Mood.HANGS);
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        try {
            String token = provider.token("nobody's");
            List<Future<HttpResponse<String>>> asked = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                asked.add(crowd.submit(() -> me(token)));
            }
            readAll();
            for (Future<HttpResponse<String>> each : asked) {
                HttpResponse<String> answer = each.get();
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.body()).contains("/problems/not-ready");
                assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            }
            readAll();
        } finally {
            crowd.shutdownNow();
        }
        recover("k-1");
    }

    @Test
    void acceptsNewKeysAndNoLongerOldOnesWhenTheProviderRotates() throws Exception {
        recover("k-1");
        String old = provider.token("k-1");
        assertThat(status(old)).isEqualTo(200);

        recover("k-2");

        assertThat(status(old)).isEqualTo(401);
        await(401, "k-3");
    }

    @Test
    void acceptsANewKeyUnderAnOldNameAndNoLongerTheOldOne() throws Exception {
        recover("k-1");
        String old = provider.token("k-1");
        provider.exchange("k-1");

        await(200, "k-1");

        assertThat(status(old)).isEqualTo(401);
    }

    @Test
    void keepsTheKeysThatItHasAndLogsOnceWhileTheProviderFlaps() throws Exception {
        recover("k-1");
        String token = provider.token("k-1");
        long logged = lines("cannot be had");
        for (int i = 0; i < 2; i++) {
            askIn(Mood.FAILS);
            askIn(Mood.BREAKS_OFF);

            assertThat(status(token)).isEqualTo(200);
            assertThat(status(provider.token("k-9"))).isEqualTo(503);
            assertThat(health()).startsWith("200").contains("out_of_reach_since", "\"token-keys\"");
            readAll();
            recover("k-1", "k-" + (i + 20));
            assertThat(health()).startsWith("200").doesNotContain("out_of_reach_since");
        }
        assertThat(lines("cannot be had")).isEqualTo(logged + 2);
        assertThat(lines("available again")).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"LEADS_ELSEWHERE", "IS_NO_JSON", "IS_A_PAGE", "IS_HUGE", "IS_HUGE_AND_SAYS_SO", "DRIPS"})
    void believesNothingOfAProviderThat(Mood mood) throws Exception {
        recover("k-1");
        String token = provider.token("k-1");
        askIn(mood);

        assertThat(status(token)).isEqualTo(200);
        assertThat(status(provider.token("nobody's"))).isEqualTo(503);
        readAll();
        recover("k-1");
    }

    @Test
    void trustsNoKeyOfAProviderThatListsNone() throws Exception {
        recover("k-1");
        askIn(Mood.LISTS_NOTHING);
        String token = provider.token("k-1");
        await(503, "k-1");

        assertThat(status(token)).isEqualTo(503);
        assertThat(health()).startsWith("503").contains("out_of_reach_since", "lists no key");
        readAll();
        recover("k-1");
    }

    @Test
    void refusesATokenFromTheFutureOrForYearsWithACode() throws Exception {
        recover("k-1");
        HttpResponse<String> early = me(provider.token("k-1", Instant.now().plusSeconds(120)));
        HttpResponse<String> years = me(provider.token("k-1", Instant.now().minusSeconds(31L * 86_400)));

        assertThat(early.statusCode()).isEqualTo(401);
        assertThat(early.body()).contains("\"code\":\"in_future\"");
        assertThat(years.statusCode()).isEqualTo(401);
        assertThat(years.body()).contains("\"code\":\"out_of_range\"");
    }

    @Test
    void stopsOnSignalWhileAFetchHangs() throws Exception {
        provider.be(Mood.HANGS);
        ServedProgram another = started("another").ready();
        String token = provider.token("k-1");
        assertThat(another.send("GET", "/v1/me", token, null).statusCode()).isEqualTo(503);

        another.close();

        assertThat(another.written())
                .contains("attack-register stopped in")
                .doesNotContain("Thread pool shutdown failed", "cannot be had");
    }
}
