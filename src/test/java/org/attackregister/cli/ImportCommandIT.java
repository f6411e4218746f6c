package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.attackregister.cli.PackagedProgram.Ended;
import org.attackregister.cli.PackagedProgram.Running;
import org.attackregister.invented.GtdFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The import command of the packaged program: what is left of it when it is ended, and when it may not begin. */
class ImportCommandIT {
    private static final String EVENTS = """
            id,type_of_violence,side_a,side_b,where_prec,latitude,longitude,country,country_id,date_prec,date_start,date_end,best,low,high
            900001,1,Government of Afghanistan,IS,1,34.43,70.45,Afghanistan,700,1,2022-03-04,2022-03-04,2,2,3
            900002,3,IS,Civilians,1,34.53,69.17,Afghanistan,700,1,2022-05-06,2022-05-06,5,7,5
            """;
    private static final String[] SMALL = {"import", "--format", "ucdp-ged", "--dataset", "events"};

    /** More than a transaction holds in memory, less than the whole of it. */
    private static final long MUCH = 6_000_000;

    private static final int ROWS = 40_000;

    @TempDir
    Path directory;

    private Path data;
    private PackagedProgram program;
    private String events;

    @BeforeEach
    void prepare() throws IOException {
        data = directory.resolve("data");
        program = new PackagedProgram(directory, data);
        events = program.file("events.csv", EVENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"killed", "ended"})
    void leavesNothingBehindWhereItIsStoppedInTheMiddle(String how) throws Exception {
        assertThat(small().out()).endsWith("2 rows: 2 created, 0 updated, 0 unchanged, 0 rejected.\n");
        List<Integer> before = revisions();
        Path big = directory.resolve("big.csv");
        try (Writer out = Files.newBufferedWriter(big)) {
            GtdFile.write(out, ROWS, 1);
        }

        Ended ended;
        try (Running running = program.start("import", "--format", "gtd", "--dataset", "big", big.toString())) {
            awaitMuchWritten();
            assertThat(
                            how.equals("killed")
                                    ? running.handle().destroyForcibly()
                                    : running.handle().destroy())
                    .isTrue();
            ended = running.end();
        }

        if (how.equals("killed")) {
            assertThat(ended.code()).isEqualTo(137);
        } else {
            assertThat(ended.code()).isEqualTo(143);
            assertThat(ended.err()).endsWith("The import was stopped. Nothing was imported.\n");
            assertThat(ended.out()).isEmpty();
        }
        assertThat(revisions()).isEqualTo(before);
        Ended again = small();
        assertThat(again.code()).isZero();
        assertThat(again.out()).endsWith("2 rows: 0 created, 0 updated, 2 unchanged, 0 rejected.\n");
        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void saysInOneSentenceThatTheDirectoryIsInUse() throws Exception {
        Ended ended;
        try (DataDirectory held = DataDirectory.take(data)) {
            assertThat(held).isNotNull();
            ended = small();
        }

        assertThat(ended)
                .isEqualTo(new Ended(
                        1,
                        "",
                        "The data directory %s is in use by another process (number %d). Stop that one, or name another directory in REGISTER_DATA_DIR.\n"
                                .formatted(data, ProcessHandle.current().pid())));
        assertThat(data).isDirectoryNotContaining("glob:**.mv.db");
    }

    @Test
    void refusesUnknownOptionsBeforeItTouchesTheData() throws Exception {
        Ended unknownFormat = program.run("import", "--format", "gdt", "--dataset", "..", "nowhere.csv");
        Ended misspelt = program.run("import", "--format", "gtd", "--dataset", "x", "--dry-rum", events);

        assertThat(unknownFormat.code()).isEqualTo(2);
        assertThat(unknownFormat.err()).isEqualTo("""
                The import cannot start:
                  --format: unknown_value: There is no format 'gdt'; there are gtd, ucdp-ged, acled, rand-rdwti, native. ("gdt")
                  --dataset: malformed: An id has 1 to 40 lower-case letters, digits and dashes. ("..")
                  FILE: unknown_value: There is no such file. ("nowhere.csv")
                """);
        assertThat(misspelt.code()).isEqualTo(2);
        assertThat(misspelt.err()).isEqualTo("""
                Unknown option: '--dry-rum'
                Possible solutions: --dry-run
                import --help explains the words.
                """);
        assertThat(data).doesNotExist();
    }

    private Ended small() throws IOException, InterruptedException {
        String[] words = List.of(SMALL).toArray(new String[SMALL.length + 1]);
        words[SMALL.length] = events;
        return program.run(words);
    }

    private List<Integer> revisions() throws Exception {
        return KilledLoadTest.revisions(KilledWriterTest.url(data));
    }

    /** Waits until a part of the import lies in the database's file. */
    private void awaitMuchWritten() throws IOException, InterruptedException {
        Path file = data.resolve("register.mv.db");
        try (WatchService changes = data.getFileSystem().newWatchService()) {
            data.register(changes, StandardWatchEventKinds.ENTRY_MODIFY);
            while (Files.size(file) < MUCH) {
                WatchKey key = changes.poll(60, TimeUnit.SECONDS);
                assertThat(key).as("the import writes").isNotNull();
                key.pollEvents();
                key.reset();
            }
        }
    }
}
