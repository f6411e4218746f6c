package org.attackregister.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.attackregister.bench.process.ProcessFigures;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The packaged program beside the limits of what it does, row by row. It says nothing of how fast anything has to be, and
 * fails where an answer is wrong. {@code src/site/markdown/how-to/measure.md} says how it is run.
 */
class LimitsBench {
    private static final Path DIRECTORY = Path.of("target", "bench").toAbsolutePath();
    private static final List<String> GROWTH = List.of("W2", "W3", "W4", "W8");

    private final BenchTable table = new BenchTable();
    private final Map<String, Supplier<BenchRow>> rows = new LinkedHashMap<>();

    LimitsBench() {
        rows.put("W1", RepeatedCounts::new);
        rows.put("W2", () -> new FreshCounts(table));
        rows.put("W3", FreshPages::new);
        rows.put("W4", SingleAttacks::new);
        rows.put("W5", WholeExports::new);
        rows.put("W6", Imports::new);
        rows.put("W7", FeedPolls::new);
        rows.put("W8", Starts::new);
        rows.put("W9", Writes::new);
        rows.put("follow", FollowedChanges::new);
        rows.put("readers", SlowReaders::new);
    }

    @Test
    void measures() throws IOException, InterruptedException, SQLException {
        Assumptions.assumeTrue(ProcessFigures.areThere(), "processor time of other processes is read from /proc");
        BenchSettings settings = BenchSettings.given();
        BenchRun run = new BenchRun(settings, table, own("run"));
        table.note(machine() + "; " + run.client.name());
        table.note("%,d attacks in the file, medians of %d rounds, loads of %d s"
                .formatted(settings.attacks(), settings.rounds(), settings.seconds()));
        measure(run, List.copyOf(rows.keySet()));
        if (settings.growth()) {
            run.remove("");
            run = new BenchRun(settings.grown(), table, own("grown"));
            table.note("below: %,d attacks".formatted(run.settings.attacks()));
            measure(run, GROWTH);
        }
        table.note("load of the machine at the end: %.1f".formatted(load()));
        System.out.println("\n" + table);
        Files.writeString(DIRECTORY.resolve("table.md"), table.toString());
        assertThat(table.wrong()).isEmpty();
        run.remove("");
    }

    private void measure(BenchRun run, List<String> names) throws IOException, InterruptedException, SQLException {
        for (String name : names) {
            if (run.settings.asksFor(name)) {
                BenchTable.say("%s, load %.1f".formatted(name, load()));
                rows.get(name).get().measure(run);
            }
        }
    }

    /** A directory of this run. */
    private static Path own(String name) {
        return DIRECTORY.resolve(String.valueOf(ProcessHandle.current().pid())).resolve(name);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "%s, %s %s, %d processors, JDK %s, load %.1f at the start",
                LocalDate.now(ZoneOffset.UTC),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                load());
    }
}
