package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on a PostgreSQL that is brought back to an earlier state, as by a failover that loses commits. */
class BroughtBackDatabaseIT {
    private static final String BODY =
            "{\"dataset\":\"iskp\",\"kind\":\"attack\",\"date\":\"2023-05-06\",\"date_precision\":\"day\",\"country\":\"AF\"}";
    private static final List<String> QUESTIONS =
            List.of("/v1/attacks?limit=1000", "/v1/changes?limit=1000", "/v1/digests?by=year,country");

    @TempDir
    Path directory;

    private String token;

    @Test
    void givesNoTwoAnswersToOneQuestion() throws Exception {
        Path backup = directory.resolve("backup");
        try (PostgresServer server = PostgresServer.on(directory.resolve("database"))) {
            PackagedProgram program = new PackagedProgram(
                    directory,
                    directory.resolve("data"),
                    PostgresqlBuild.directory().resolve("target/quarkus-app/quarkus-run.jar"),
                    server.forPrograms());
            try (ServedProgram one = new ServedProgram(program).ready();
                    ServedProgram other = new ServedProgram(program).ready()) {
                token = program.run("token", "--role", "editor", "--subject", "Desk", "--days", "1")
                        .out()
                        .strip();
                long kept = written(one, "kept");
                server.backUp(backup);
                long lost = written(one, "lost");
                assertThat(lost).isEqualTo(kept + 1);
                String pinned = "/v1/attacks?limit=1000&as_of=" + kept;
                String before = one.get(pinned);
                String cursor = cursor(one);

                server.bringBack(backup);
                long again = written(other, "again");

                assertThat(again).isEqualTo(lost);
                for (ServedProgram each : List.of(one, other)) {
                    await(each, "/v1/attacks/again", 200);
                    assertThat(each.get("/v1/attacks/lost")).startsWith("404");
                    await(each, "/v1/changes?after=" + cursor, 400);
                    assertThat(each.get("/v1/changes?after=" + cursor)).contains("foreign_cursor");
                    assertThat(body(each.get(pinned))).isEqualTo(body(before));
                    assertThat(each.get(pinned)).isNotEqualTo(before);
                }
                for (String question : QUESTIONS) {
                    assertThat(one.get(question)).startsWith("200").isEqualTo(other.get(question));
                }
                assertThat(one.written() + other.written())
                        .containsOnlyOnce("The database was brought back to a state before revision " + lost);
            }
        }
    }

    /** Writes as soon as it can be done; the revision. */
    private long written(ServedProgram by, String id) throws Exception {
        HttpResponse<String> answer = by.send("PUT", "/v1/attacks/" + id, token, BODY);
        while (answer.statusCode() == 503) {
            answer = by.send("PUT", "/v1/attacks/" + id, token, BODY);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Long.parseLong(answer.headers().firstValue("Dataset-Revision").orElseThrow());
    }

    /** Asks until it is answered so. */
    private static void await(ServedProgram program, String path, int status) throws Exception {
        while (program.send("GET", path, null, null).statusCode() != status) {
            Thread.onSpinWait();
        }
    }

    private static String cursor(ServedProgram program) throws Exception {
        return program.send("GET", "/v1/changes?format=ndjson", null, null)
                .headers()
                .firstValue("Changes-Cursor")
                .orElseThrow();
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf('{'));
    }
}
