package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An instance that reads from a hot standby: one that lags, that is lost, that is all there is left. */
class StandbyIT {
    @TempDir
    private static Path directory;

    private static PostgresServer primary;
    private static PostgresServer standby;
    private static ServedProgram writer;
    private static ServedProgram reader;
    private static String token;
    private static final Deque<AutoCloseable> STARTED = new ArrayDeque<>();

    @BeforeAll
    static void startTwoServersAndTwoPrograms() throws Exception {
        primary = started(PostgresServer.on(directory.resolve("primary")));
        standby = started(primary.standby(directory.resolve("standby")));
        PackagedProgram program = new PackagedProgram(
                directory,
                directory.resolve("data"),
                PostgresqlBuild.directory().resolve("target/quarkus-app/quarkus-run.jar"),
                primary.forPrograms());
        Map<String, String> readSettings = new HashMap<>(program.settings());
        readSettings.put("QUARKUS_DATASOURCE_STANDBY_JDBC_URL", standby.url());
        writer = started(new ServedProgram(program)).ready();
        reader = started(new ServedProgram(new PackagedProgram(directory, program.data(), program.jar(), readSettings)))
                .ready();
        token = program.run("token", "--role", "editor", "--subject", "Desk", "--days", "1")
                .out()
                .strip();
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable each : STARTED) {
            each.close();
        }
    }

    private static <T extends AutoCloseable> T started(T each) {
        STARTED.push(each);
        return each;
    }

    private static long revision(ServedProgram program) throws Exception {
        return Long.parseLong(program.get("/v1/attacks?limit=1")
                .replaceFirst("(?s).*?\"dataset\":\\{[^}]*\"revision\":(\\d+).*", "$1"));
    }

    /** Waits until a program knows a revision. */
    private static void follow(ServedProgram program, long revision) throws Exception {
        while (revision(program) < revision) {
            assertThat(program.send(
                                    "GET",
                                    "/v1/changes?record_type=attack&limit=1&wait_seconds=1&after=" + end(program),
                                    null,
                                    null)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static String end(ServedProgram program) throws Exception {
        return program.send("GET", "/v1/changes?record_type=attack&format=ndjson", null, null)
                .headers()
                .firstValue("Changes-Cursor")
                .orElseThrow();
    }

    /** Delays what was not replayed yet, once everything was. */
    private static void delayTheStandby() throws Exception {
        standby.ask("select 1 from pg_wal_replay_pause()");
        while (!standby.ask("select pg_get_wal_replay_pause_state()").equals("paused")) {
            Thread.onSpinWait();
        }
    }

    @Test
    void servesTheOlderRevisionOfALaggingStandbyAndSaysWhich() throws Exception {
        follow(reader, writer.write("first", token));
        delayTheStandby();
        long before = revision(reader);
        String whole = writer.get("/v1/attacks?limit=1000&as_of=" + before);

        long ahead = writer.write("second", token);

        assertThat(revision(writer)).isEqualTo(ahead);
        assertThat(revision(reader)).isEqualTo(before);
        assertThat(reader.get("/q/health/ready")).startsWith("200").contains("\"revision\": " + before);
        assertThat(reader.get("/v1/attacks?limit=1000&as_of=" + before)).isEqualTo(whole);
        HttpResponse<String> early = reader.send("GET", "/v1/attacks/second?as_of=" + ahead, null, null);
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.headers().firstValue("Retry-After")).contains("1");
        assertThat(early.body()).contains("Revision " + ahead + " exists and has not reached this server yet");
        assertThat(reader.get("/v1/attacks?as_of=" + (ahead + 1)))
                .startsWith("400")
                .contains("in_future");

        standby.ask("select 1 from pg_wal_replay_resume()");
        follow(reader, ahead);
        String pinned = "/v1/attacks?limit=1000&as_of=" + ahead;
        assertThat(reader.get(pinned)).startsWith("200").isEqualTo(writer.get(pinned));
    }

    @Test
    void readsItsOwnWritesHoweverFarTheStandbyLags() throws Exception {
        delayTheStandby();

        long own = reader.write("own", token);

        assertThat(revision(reader)).isEqualTo(own);
        assertThat(reader.get("/v1/attacks/own")).startsWith("200");
        standby.ask("select 1 from pg_wal_replay_resume()");
    }

    @Test
    void readsTheDatabaseWhereTheStandbyIsLostAndTheSnapshotWhereBothAre() throws Exception {
        standby.close();
        follow(reader, writer.write("without-standby", token));

        primary.close();
        String question = "/v1/attacks/counts?group_by=year,country";
        assertThat(reader.get(question)).startsWith("200").isEqualTo(writer.get(question));
        HttpResponse<String> refused = reader.send("DELETE", "/v1/attacks/without-standby", token, null);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(reader.get("/q/health/ready")).startsWith("200").contains("database_lost_since");
        assertThat(reader.get("/q/health/group/writing")).startsWith("503");

        primary.start();
        standby.start();
        follow(reader, writer.write("again", token));
        String ready = reader.get("/q/health/ready");
        while (ready.contains("database_lost_since")) {
            ready = reader.get("/q/health/ready");
        }
        assertThat(ready).startsWith("200");
        assertThat(reader.get("/q/health/group/writing")).startsWith("200");
    }
}
