package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attackregister.invented.GtdFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one PostgreSQL, of which one is killed in the middle of an import. */
class KilledImportIT {
    private static final int ROWS = Integer.getInteger("register.rows", 12_000);
    private static final String QUESTION = "/v1/attacks/counts?dataset=gtd&group_by=year";

    @TempDir
    Path directory;

    private String token;

    @Test
    void leavesNothingAndShowsNoPartOfItToTheOtherInstance() throws Exception {
        Path file = directory.resolve("gtd.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            GtdFile.write(out, ROWS, 1);
        }
        try (TwoInstances register = new TwoInstances(directory)) {
            ServedProgram one = register.one();
            ServedProgram other = register.other();
            token = register.token();
            long before = revision(other);
            String job = sent(one, file);
            long half = 0;
            while (half < ROWS / 2) {
                half = job(one, job).path("progress").path("rows").asLong();
                assertThat(other.get(QUESTION)).startsWith("400").contains("unknown_value");
                assertThat(revision(other)).isEqualTo(before);
            }

            one.kill();

            assertThat(half).isLessThan(ROWS);
            assertThat(job(other, job).path("state").asText()).isIn("running", "interrupted");
            assertThat(other.get(QUESTION)).startsWith("400").contains("unknown_value");
            HttpResponse<String> written = other.put("next", token);
            assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
            assertThat(written.headers().firstValue("Dataset-Revision")).contains(String.valueOf(before + 1));

            String again = sent(other, file);
            while (job(other, again).path("state").asText().matches("waiting|running")) {
                Thread.onSpinWait();
            }
            JsonNode done = job(other, again);
            assertThat(done.path("state").asText()).isEqualTo("done");
            long created = done.path("created").asLong();
            assertThat(created).isEqualTo(ROWS - done.path("rejected").asLong()).isPositive();
            assertThat(new ObjectMapper()
                            .readTree(other.send("GET", QUESTION, null, null).body())
                            .path("totals")
                            .path("attacks")
                            .asLong())
                    .isEqualTo(created);
        }
    }

    private static long revision(ServedProgram program) throws Exception {
        return Long.parseLong(program.send("GET", "/v1/snapshot", null, null)
                .headers()
                .firstValue("Dataset-Revision")
                .orElseThrow());
    }

    /** Sends a file; where its job is reported. */
    private String sent(ServedProgram to, Path file) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(to.address() + "/v1/imports?format=gtd&dataset=gtd"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofFile(file))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private JsonNode job(ServedProgram program, String path) throws Exception {
        HttpResponse<String> answer = program.send("GET", path, token, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
