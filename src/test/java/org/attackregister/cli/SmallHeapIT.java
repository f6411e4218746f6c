package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.invented.GtdFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program with a heap of 128 MB and 20,000 attacks, asked for much at once. */
class SmallHeapIT {
    private static final int ROWS = 20_000;

    /** How an import ends that has refused rows, as some of these are wrong. */
    private static final int ROWS_REFUSED = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String COUNTS =
            "/v1/attacks/counts?dataset=gtd&measures=attacks,killed,wounded&fill=false&group_by=";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path directory;

    /** A status, and after how many seconds to come again. */
    private record Attempt(int status, String retryAfter) {}

    @Test
    void answersOrRefusesButNeverFails() throws Exception {
        PackagedProgram program = new PackagedProgram(directory, directory.resolve("data"));
        Path file = directory.resolve("gtd.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            GtdFile.write(out, ROWS, 1);
        }
        assertThat(program.run("import", "--format", "gtd", "--dataset", "gtd", file.toString())
                        .code())
                .isEqualTo(ROWS_REFUSED);

        try (ServedProgram served = new ServedProgram(program.withOption("-Xmx128m")).ready()) {
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Boolean> ready = CompletableFuture.supplyAsync(() -> staysReady(served, over));

            List<Attempt> replies = questions().map(question -> ask(served, question)).toList().stream()
                    .map(CompletableFuture::join)
                    .toList();
            over.set(true);

            assertThat(replies)
                    .allMatch(t -> t.status() == 200
                            || (t.status() == 503 && t.retryAfter().matches("\\d+")));
            assertThat(replies).anyMatch(t -> t.status() == 200);
            assertThat(ready.join()).isTrue();
            assertThat(served.written())
                    .doesNotContain("OutOfMemory", "out of memory", "A request failed", "broke off");
        }
    }

    /** No two are the same, so that none is answered with what another one was. */
    private static Stream<String> questions() {
        return Stream.of(
                        IntStream.range(0, 40).mapToObj(i -> "/v1/attacks?dataset=gtd&limit=" + (1000 - i)),
                        IntStream.range(1, 11)
                                .mapToObj(i -> "/v1/attacks?dataset=gtd&format=geojson&from=1970-01-%02d".formatted(i)),
                        IntStream.range(0, 20).mapToObj(i -> "/v1/changes?dataset=gtd&limit=" + (1000 - i)),
                        Stream.generate(() -> "/v1/snapshot?dataset=gtd").limit(3),
                        Stream.of("group,country,year", "month,country,target_subtype", "group,month,target_type")
                                .map(COUNTS::concat),
                        IntStream.range(1, 25)
                                .mapToObj(i -> COUNTS + "group,month,target_type&from=1970-01-%02d".formatted(i)))
                .flatMap(all -> all);
    }

    /** The answer to its last byte: a connection that ends before is a failure. */
    private CompletableFuture<Attempt> ask(ServedProgram served, String question) {
        return client.sendAsync(request(served, question), BodyHandlers.discarding())
                .thenApply(answer -> new Attempt(
                        answer.statusCode(),
                        answer.headers().firstValue("Retry-After").orElse("")));
    }

    private boolean staysReady(ServedProgram served, AtomicBoolean over) {
        try {
            boolean ready = true;
            while (ready && !over.get()) {
                HttpResponse<Void> answer = client.send(request(served, "/q/health/ready"), BodyHandlers.discarding());
                ready = answer.statusCode() == 200;
            }
            return ready;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest request(ServedProgram served, String path) {
        return HttpRequest.newBuilder(URI.create(served.address() + path))
                .timeout(PATIENCE)
                .build();
    }
}
