package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long now = 7;

    @Test
    void saysALineNowAndThenWhereNobodyLooks() {
        ProgressLine line = line(false);

        report(line, Duration.ofMillis(4_999), 10, 100, 1_000);
        report(line, Duration.ofMillis(1), 20_000, 100, 1_000);
        report(line, Duration.ofSeconds(4), 30_000, 150, 1_000);
        report(line, Duration.ofSeconds(1), 40_000, 200, 1_000);
        line.end();

        assertThat(printed().lines())
                .containsExactly(
                        "10 %, 20,000 rows, 4,000 rows/s, 45 s left", "20 %, 40,000 rows, 4,000 rows/s, 40 s left");
    }

    @Test
    void drawsABarOverItselfOnATerminal() {
        ProgressLine line = line(true);

        report(line, Duration.ofSeconds(1), 1_000, 500, 1_000);
        report(line, Duration.ofMillis(100), 1_100, 600, 1_000);
        report(line, Duration.ofMillis(900), 2_000, 1_000, 1_000);
        line.end();

        assertThat(printed())
                .isEqualToNormalizingNewlines(
                        "\r[" + "#".repeat(15) + " ".repeat(15) + "]  50 %, 1,000 rows, 1,000 rows/s, 1 s left   "
                                + "\r[" + "#".repeat(30) + "] 100 %, 2,000 rows, 1,000 rows/s, 0 s left   \n");
    }

    @Test
    void saysNothingOfAShortImport() {
        ProgressLine line = line(true);

        report(line, Duration.ofMillis(199), 5, 1, 1);
        line.end();

        assertThat(printed()).isEmpty();
    }

    @Test
    void staysWithinAllWhereAFileGrowsOrHasNoBytes() {
        ProgressLine line = line(false);

        report(line, Duration.ofSeconds(5), 5, 0, 1_000);
        report(line, Duration.ofSeconds(5), 10, 2_000, 1_000);
        report(line, Duration.ofSeconds(5), 15, 0, 0);

        assertThat(printed().lines())
                .containsExactly(
                        "0 %, 5 rows, 1 rows/s",
                        "100 %, 10 rows, 1 rows/s, 0 s left", "100 %, 15 rows, 1 rows/s, 0 s left");
    }

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal, () -> now);
    }

    private void report(ProgressLine line, Duration later, long rows, long read, long all) {
        now += later.toNanos();
        line.at(rows, read, all);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
