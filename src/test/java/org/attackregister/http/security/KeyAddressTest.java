package org.attackregister.http.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import org.attackregister.http.security.StandInProvider.Mood;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How keys are fetched from a provider that hangs or lies. */
class KeyAddressTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    private static Path directory;

    private static StandInProvider provider;

    @BeforeAll
    static void open() throws Exception {
        provider = new StandInProvider(directory);
        provider.list("k-1");
    }

    @AfterAll
    static void close() {
        provider.close();
    }

    private static KeyAddress address(Duration patience) {
        HttpClient client =
                HttpClient.newBuilder().sslContext(provider.trusting()).build();
        return KeyAddress.of(client, URI.create(provider.address()), patience, ProviderAlgorithm.RS256);
    }

    @Test
    void bringsTheKeysThatAreListed() throws Exception {
        provider.be(Mood.WELL);

        assertThat(address(LONG).fetch().named()).containsOnlyKeys("k-1");
    }

    @ParameterizedTest
    @CsvSource({
        "FAILS, answers with the status 500",
        "LEADS_ELSEWHERE, answers with the status 302",
        "IS_NO_JSON, sent something other than JSON",
        "IS_A_PAGE, answers with something else than JSON",
        "IS_HUGE, sent more than the 524288 bytes that are read of keys",
        "IS_HUGE_AND_SAYS_SO, sent more than the 524288 bytes that are read of keys",
        "BREAKS_OFF, cannot be reached"
    })
    void refusesAnAnswerThat(Mood mood, String why) {
        provider.be(mood);

        assertThatThrownBy(() -> address(LONG).fetch())
                .isInstanceOf(KeysUnusable.class)
                .hasMessage(why);
    }

    @ParameterizedTest
    @CsvSource({"HANGS", "DRIPS"})
    void givesUpOnAnAnswerThat(Mood mood) {
        provider.be(mood);

        assertThatThrownBy(() -> address(SHORT).fetch()).hasMessage("has not answered within 300 milliseconds");
        provider.be(Mood.WELL);
    }

    @Test
    void givesUpOnAServerThatNeverAcceptsItsConnection() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0)) {
            URI uri = URI.create("https://localhost:" + deaf.getLocalPort() + "/keys");
            KeyAddress address = KeyAddress.of(uri, SHORT, ProviderAlgorithm.RS256);

            assertThatThrownBy(address::fetch).isInstanceOf(KeysUnusable.class);
        }
    }

    @Test
    void speaksToNobodyWhomItDoesNotTrust() {
        provider.be(Mood.WELL);

        assertThatThrownBy(() -> KeyAddress.of(URI.create(provider.address()), LONG, ProviderAlgorithm.RS256)
                        .fetch())
                .hasMessage("cannot be reached")
                .hasCauseInstanceOf(javax.net.ssl.SSLHandshakeException.class);
    }
}
