package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An export of any length takes the memory of a few rows: it is sent while it is made, its length not known before. */
@QuarkusTest
class ExportStreamTest {
    @TestHTTPResource
    URI here;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "geojson"})
    void isSentPieceByPiece(String format) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = export(format);

        assertThat(answer.headers().firstValue("content-length")).isEmpty();
        assertThat(answer.headers().firstValue("transfer-encoding")).contains("chunked");
        assertThat(answer.body()).hasSizeGreaterThan(70_000);
    }

    @Test
    void isSentAtOnceWhereItIsOnePiece() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = export("ndjson");

        assertThat(answer.headers().firstValue("content-length")).contains(String.valueOf(answer.body().length));
        assertThat(answer.headers().firstValue("transfer-encoding")).isEmpty();
        assertThat(answer.body()).hasSizeGreaterThan(70_000);
    }

    private HttpResponse<byte[]> export(String format) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(here.resolve("/v1/attacks?format=" + format))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
