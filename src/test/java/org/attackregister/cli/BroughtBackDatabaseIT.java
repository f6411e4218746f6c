package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on a PostgreSQL that is brought back to an earlier state, as by a failover that loses commits. */
class BroughtBackDatabaseIT {
    private static final List<String> QUESTIONS =
            List.of("/v1/attacks?limit=1000", "/v1/changes?limit=1000", "/v1/digests?by=year,country");

    @TempDir
    Path directory;

    @Test
    void hasNoTwoAnswersToOneQuestion() throws Exception {
        Path backup = directory.resolve("backup");
        try (TwoInstances register = new TwoInstances(directory)) {
            ServedProgram one = register.one();
            ServedProgram other = register.other();
            long kept = one.write("kept", register.token());
            register.server().backUp(backup);
            long lost = one.write("lost", register.token());
            assertThat(lost).isEqualTo(kept + 1);
            String pinned = "/v1/attacks?limit=1000&as_of=" + kept;
            String before = one.get(pinned);
            String cursor = cursor(one);

            register.server().bringBack(backup);
            long again = other.write("again", register.token());

            assertThat(again).isEqualTo(lost);
            for (ServedProgram each : register.both()) {
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
            String message = "The database was brought back to a state before revision " + lost;
            // where both notice it at the same moment, both say so
            assertThat(List.of(one.written(), other.written()))
                    .anySatisfy(log -> assertThat(log).contains(message))
                    .noneMatch(log -> log.indexOf(message) < log.lastIndexOf(message));
        }
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
