package org.attackregister.ingest.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.row.CellContent;
import org.attackregister.ingest.row.FileColumn;
import org.attackregister.ingest.row.FileColumns;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.junit.jupiter.api.Test;

class UnknownCellsTest {
    private static final Header HEADER = new Header(List.of("Dead", "name", "mine"));
    private static final FileColumns COLUMNS = new FileColumns(
            List.of(new FileColumn("dead", CellContent.FIGURE), new FileColumn("name", CellContent.TEXT)), false);

    private final List<Finding> findings = new ArrayList<>();

    private void count(Set<String> words) {
        UnknownCells unknown = new UnknownCells(HEADER, COLUMNS, words);
        for (List<String> cells : List.of(
                List.of("-99", "Unknown", "-99"),
                List.of("", "", ""),
                List.of("-9", "Unknown"),
                List.of("3", "A name"))) {
            unknown.take(new Row(HEADER, "a.csv", 2, cells, null));
        }
        unknown.report("a.csv", findings::add);
    }

    @Test
    void areOneLineAColumnWithTheirCount() {
        count(Set.of("-9", "-99", "Unknown"));

        assertThat(findings)
                .extracting(Finding::column, Finding::reason)
                .containsExactly(
                        tuple("Dead", "of 4 rows: 1 blank, 1 with -9, 1 with -99; nothing is known there"),
                        tuple("name", "of 4 rows: 2 with Unknown; nothing is known there"));
    }

    @Test
    void areNotCountedOfAFormatWithoutWordsForThem() {
        count(Set.of());

        assertThat(findings).isEmpty();
    }
}
