package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program from its start to its end where nothing is wrong. */
class OrdinaryRunIT {
    private static final int WRITTEN = 50;
    private static final String EVENTS = """
            id,type_of_violence,side_a,side_b,where_prec,latitude,longitude,country,country_id,date_prec,date_start,date_end,best,low,high
            900001,1,Government of Afghanistan,IS,1,34.43,70.45,Afghanistan,700,1,2022-03-04,2022-03-04,2,2,3
            """;

    @TempDir
    Path directory;

    @Test
    void saysWhereToClickAndWarnsOfNothing() throws Exception {
        PackagedProgram program = new PackagedProgram(directory, directory.resolve("data"));
        String token = token(program);
        ServedProgram served = new ServedProgram(program).ready();
        try (served) {
            for (int i = 0; i < WRITTEN; i++) {
                served.write("attack-" + i, token);
            }
            assertThat(served.get("/q/metrics")).startsWith("200").contains("vertx_http_connections_current");
        }

        String log = served.written();
        assertThat(log).doesNotContain(" WARN ").doesNotContain(" ERROR ").doesNotContain("\tat ");
        assertThat(log.lines()
                        .dropWhile(line -> !line.contains("Installed features"))
                        .skip(1))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("The page: " + served.address() + "/"),
                        line -> assertThat(line).endsWith("The API, to try: " + served.address() + "/docs"),
                        line -> assertThat(line).endsWith("The data directory: " + program.data()),
                        line -> assertThat(line).contains("attack-register stopped in"));
    }

    @Test
    void endsInTheMiddleOfChangesWithoutLosingOneThatWasAnswered() throws Exception {
        PackagedProgram program = new PackagedProgram(directory, directory.resolve("data"));
        String token = token(program);
        ServedProgram served = new ServedProgram(program).ready();
        long last;
        Thread stopping = new Thread(served::close);
        try (served) {
            last = served.write("first", token);
            stopping.start();
            for (int i = 0; served.isUp(); i++) {
                last = Math.max(last, served.tryWrite("attack-" + i, token));
            }
            stopping.join();
        }

        assertThat(served.written())
                .doesNotContain("register.revision cannot be written")
                .doesNotContain(" ERROR ");
        String mark = Files.readString(program.data().resolve("register.revision"));
        assertThat(Long.parseLong(mark.split(" ", -1)[1])).isGreaterThanOrEqualTo(last);
    }

    @Test
    void keepsTheMarkWhereACommandWrites() throws Exception {
        PackagedProgram program = new PackagedProgram(directory, directory.resolve("data"));
        String events = program.file("events.csv", EVENTS);
        String[] words = {"import", "--format", "ucdp-ged", "--dataset", "events", events};

        assertThat(program.run(words).code()).isZero();
        String first = Files.readString(program.data().resolve("register.revision"));
        assertThat(program.run("import", "--format", "ucdp-ged", "--dataset", "others", events)
                        .code())
                .isZero();
        String second = Files.readString(program.data().resolve("register.revision"));

        assertThat(second.split(" ", -1)[0]).isEqualTo(first.split(" ", -1)[0]);
        assertThat(Long.parseLong(second.split(" ", -1)[1])).isGreaterThan(Long.parseLong(first.split(" ", -1)[1]));
        assertThat(new PackagedProgram(directory, program.data(), program.jar(), Map.of())
                        .run("export", directory.resolve("all.ndjson").toString())
                        .code())
                .isZero();
    }

    private static String token(PackagedProgram program) throws Exception {
        return program.run("token", "--role", "editor", "--subject", "Test", "--days", "1")
                .out()
                .strip();
    }
}
