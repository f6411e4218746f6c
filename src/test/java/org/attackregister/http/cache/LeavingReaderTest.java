package org.attackregister.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.attackregister.query.answer.AnswerMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A reader that goes away while its answer is still made. */
@QuarkusTest
class LeavingReaderTest {
    @TestHTTPResource
    URI here;

    @Test
    @Timeout(60)
    void releasesTheMemoryOfItsAnswer() throws IOException, InterruptedException {
        try (Socket reader = new Socket(here.getHost(), here.getPort())) {
            reader.getOutputStream()
                    .write("GET /test/answers/endless-stream HTTP/1.1\r\nHost: a\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(reader.getInputStream().readNBytes(100_000)).hasSize(100_000);

            assertThat(AnswerMemory.OF_THE_HEAP.taken()).isPositive();
        }

        assertThat(AnswersResource.GIVEN_UP.await(30, TimeUnit.SECONDS)).isTrue();
        while (AnswerMemory.OF_THE_HEAP.taken() > 0) {
            Thread.onSpinWait();
        }
    }
}
