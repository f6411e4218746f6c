package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.attackregister.ingest.ImportRequest;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.gtd.GtdFormat;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.ingest.report.Outcome;
import org.attackregister.ingest.row.TableRemark;
import org.junit.jupiter.api.Test;

class ImportSummaryTest {
    private final ImportReport report = new ImportReport(Findings.NOWHERE);

    @Test
    void listsErrorsFirstAndFindingsWithoutColumnOrValue() {
        report.file("a.csv: CSV");
        report.add(new Finding(TableRemark.SHORT_ROW, "a.csv", 2, null, null, "two cells are missing"));
        report.add(new Finding(TableRemark.LONG_ROW, "a.csv", 3, "x", "too\n  much", "the row was refused"));
        report.lose(TableRemark.LONG_ROW, new BigDecimal("12"));
        report.count(Outcome.CREATED);
        report.count(Outcome.REJECTED);

        assertThat(lines(false, false))
                .containsExactly(
                        "a.csv: CSV",
                        "ERROR table_long_row, once: " + TableRemark.LONG_ROW.meaning(),
                        "  a.csv, line 3, x \"too much\": the row was refused",
                        "NOTE table_short_row, once: " + TableRemark.SHORT_ROW.meaning(),
                        "  a.csv, line 2: two cells are missing",
                        "level      findings  dead out  kind",
                        "error             1        12  table_long_row",
                        "note              1            table_short_row",
                        "2 rows: 1 created, 0 updated, 0 unchanged, 1 rejected.");
    }

    @Test
    void showsTheFirstHundredOfAKindAndHowManyMoreThereAre() {
        for (int line = 2; line < 152; line++) {
            report.add(new Finding(TableRemark.LONG_ROW, "a.csv", line, null, "x".repeat(200), "refused"));
        }

        List<String> lines = lines(false, false);

        assertThat(lines).hasSize(103);
        assertThat(lines.get(0)).startsWith("ERROR table_long_row, 150 times: ");
        assertThat(lines.get(1)).isEqualTo("  a.csv, line 2 \"" + "x".repeat(80) + "…\": refused");
        assertThat(lines.get(101)).isEqualTo("  … and 50 more; --report writes all of them");
    }

    @Test
    void namesRareOutcomesWhereThereAreSomeOrTheyWereAskedFor() {
        assertThat(lines(true, false))
                .containsExactly(
                        "0 rows: 0 created, 0 updated, 0 unchanged, 0 rejected. A dry run: nothing was written.");
        assertThat(lines(false, true))
                .containsExactly("0 rows: 0 created, 0 updated, 0 unchanged, 0 deleted, 0 rejected.");
        report.count(Outcome.RESTORED);
        report.count(Outcome.LEFT_OUT);
        report.count(Outcome.DELETED);

        assertThat(lines(false, false))
                .containsExactly(
                        "2 rows: 0 created, 0 updated, 0 unchanged, 1 restored, 1 deleted, 1 left out, 0 rejected.");
    }

    private List<String> lines(boolean dryRun, boolean replace) {
        List<InputFile> files = List.of(InputFile.of(Path.of("a.csv")));
        return ImportSummary.of(new ImportRequest(new GtdFormat(), "a", null, files, dryRun, replace, null), report);
    }
}
