package org.attackregister.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.row.Layout;
import org.attackregister.ingest.row.Rows;
import org.attackregister.ingest.table.ReadFile;
import org.attackregister.ingest.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
    @TempDir
    Path directory;

    private ReadFile read(String content) throws IOException {
        return ReadFile.of(directory, "events.csv", content);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparator(String separator) throws IOException {
        ReadFile read = read("id|date|\"place, or; near\tit\"\n7|2021-08-26|Kabul\n".replace("|", separator));

        assertThat(read.layout()).isEqualTo(new Layout(null, "csv", "UTF-8", false, separator.charAt(0)));
        assertThat(read.header()).containsExactly("id", "date", "place, or; near\tit");
        assertThat(read.cells()).containsExactly(List.of("7", "2021-08-26", "Kabul"));
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void usesTheSeparatorThatTheFirstLineNames() throws IOException {
        ReadFile read = read("sep=;\nid;a,b,c\n7;x\n");

        assertThat(read.header()).containsExactly("id", "a,b,c");
        assertThat(read.cells()).containsExactly(List.of("7", "x"));
        assertThat(read.lines()).containsExactly(3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsPhysicalLines(String end) throws IOException {
        ReadFile read = read("|id,text|1,one||2,\"t|w|o\"|3,three".replace("|", end));

        assertThat(read.cells())
                .containsExactly(List.of("1", "one"), List.of("2", "t|w|o".replace("|", end)), List.of("3", "three"));
        assertThat(read.lines()).containsExactly(3L, 5L, 8L);
    }

    @Test
    void undoublesQuotesAndKeepsThoseThatOpenNothing() throws IOException {
        ReadFile read = read("id,text,size\n1,\"he said \"\"no\"\", twice\",12\" pipe\n");

        assertThat(read.cells()).containsExactly(List.of("1", "he said \"no\", twice", "12\" pipe"));
    }

    @Test
    void passesOverBlankLinesAndRowsOfNothingButSeparators() throws IOException {
        ReadFile read = read("a,b\n\n , \n,\n1,2\n,,,,\n");

        assertThat(read.cells()).containsExactly(List.of("1", "2"));
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void fillsAShortRowWithBlanks() throws IOException {
        ReadFile read = read("a,b,c\n1\n2,x,y\n");

        assertThat(read.rows().get(0).text("c")).isNull();
        assertThat(read.rows()).hasSize(2);
        assertThat(read.reported()).containsExactly("table_short_row 2 null null");
    }

    @Test
    void refusesALongRowAndReadsOn() throws IOException {
        ReadFile read = read("a,b\n1,2,3\n4,5,, \n6,7\n");

        assertThat(read.rows()).extracting(row -> row.text("a")).containsExactly("4", "6");
        assertThat(read.reported()).containsExactly("table_long_row 2 null 3");
    }

    @Test
    void refusesARowThatIsOneQuotedCell() throws IOException {
        ReadFile read = read("a,b,c\n\"1,\"\"x\"\",2\"\n3,4,5\n");

        assertThat(read.cells()).containsExactly(List.of("3", "4", "5"));
        assertThat(read.reported()).containsExactly("table_quoted_row 2 null 1,\"x\",2");
    }

    @Test
    void callsANamelessColumnByItsPosition() throws IOException {
        ReadFile read = read(",id,\n0,7,x\n");

        assertThat(read.header()).containsExactly("column 1", "id", "column 3");
        assertThat(read.reported())
                .containsExactly("table_unnamed_column 1 column 1 null", "table_unnamed_column 1 column 3 null");
    }

    @Test
    void reportsProgress() throws IOException {
        Path file = Files.writeString(directory.resolve("long.csv"), "a,b\n" + "1,2\n".repeat(100_000));
        try (Tables tables = Tables.open(InputFile.of(file), finding -> {});
                Rows rows = tables.next()) {
            long first = rows.bytesRead();
            while (rows.next() != null) {
                assertThat(rows.bytesRead()).isPositive();
            }
            assertThat(first).isLessThan(100_000);
            assertThat(rows.bytesRead()).isEqualTo(400_004);
        }
    }
}
