package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.model.Role;
import org.attackregister.snapshot.follow.Arrivals;
import org.junit.jupiter.api.Test;

/** Requests that stay open, and what becomes of them with their token. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class OpenRequestTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String tokenId = UUID.randomUUID().toString();

    @TestHTTPResource
    URI here;

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(here.resolve(path))
                .header("Authorization", "Bearer " + MadeTokens.known(Role.READER, tokenId))
                .build();
    }

    private void revoke() {
        Api.checked()
                .header("Authorization", "Bearer " + MadeTokens.of(Role.ADMIN))
                .put("/v1/revoked-tokens/" + tokenId)
                .then()
                .statusCode(204);
    }

    @Inject
    Arrivals arrivals;

    @Test
    void endsAStreamWhoseTokenIsRevoked() throws IOException, InterruptedException {
        HttpResponse<InputStream> stream =
                client.send(request("/v1/changes/stream?record_type=attack&year=2018"), BodyHandlers.ofInputStream());

        assertThat(stream.headers().firstValue("Cache-Control")).contains("no-store");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith(":");
            revoke();
            // comes to an end at all, after what was on its way
            assertThat(lines.lines().filter(l -> l.startsWith("data:"))).hasSizeLessThanOrEqualTo(15);
        }
    }

    @Test
    void answersNothingAfterTheTokenWasRevoked() {
        String cursor = Api.get("/v1/changes?limit=1000&year=1950").getString("page.next");
        CompletableFuture<HttpResponse<String>> waiting = client.sendAsync(
                request("/v1/changes?limit=1000&year=1950&wait_seconds=2&after=" + cursor), BodyHandlers.ofString());
        while (arrivals.waiting() == 0) {
            Thread.onSpinWait();
        }
        revoke();

        HttpResponse<String> answer = waiting.join();

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("expired while the request waited");
    }
}
