package org.attackregister.ingest.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.error.RegisterException;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.row.CellContent;
import org.attackregister.ingest.row.FileColumn;
import org.attackregister.ingest.row.FileColumns;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRowsTest {
    private static final FileColumns COLUMNS = new FileColumns(
            List.of(
                    new FileColumn("day", CellContent.DATE),
                    new FileColumn("year", CellContent.YEAR),
                    new FileColumn("dead", CellContent.FIGURE),
                    new FileColumn("latitude", CellContent.DEGREES),
                    new FileColumn("code", CellContent.CODE)),
            false);

    private final List<Finding> findings = new ArrayList<>();

    /** Cells of rows of one column, as they come out. */
    private List<String> read(ReadingChoice choice, String column, @Nullable String year, String... cells) {
        Header header = new Header(List.of(column, "year"));
        List<Row> rows = IntStream.range(0, cells.length)
                .mapToObj(i -> new Row(header, "a.csv", i + 2, List.of(cells[i], year == null ? "" : year), null))
                .toList();
        return PlainCells.of(rows, new PlainRows.PlainForms(COLUMNS, choice, findings::add)).stream()
                .map(row -> row.cells().get(0))
                .toList();
    }

    private List<String> read(String column, String... cells) {
        return read(ReadingChoice.NONE, column, null, cells);
    }

    private List<String> reported() {
        return findings.stream()
                .map(f -> f.remark().code() + " " + f.line() + " " + f.value())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-08-09",
                "2021-08-09 00:00:00.000",
                "2021-08-09T00:00:00Z",
                "2021/8/9",
                "9 August 2021",
                "August 9, 2021",
                "9-Aug-21",
                "09.08.2021",
                "9.8.2021 00:00"
            })
    void readsADayThatHasOneReading(String text) {
        assertThat(read("day", text)).containsExactly("2021-08-09");
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-30", "2021-08", "August 2021", "44434", "T", "31.31.2021", "1/2", "/", "a:b"})
    void leavesWhatIsNoDay(String text) {
        assertThat(read("day", text)).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource({
        "3/4/2022, 3/25/2022, 2022-03-04, 2022-03-25, month-first",
        "3/4/2022, 25/3/2022, 2022-04-03, 2022-03-25, day-first",
        "03-04-22, 12/31/2022 12:00:00 AM, 2022-03-04, 2022-12-31, month-first"
    })
    void settlesTheOrderByARowFurtherDown(String open, String settling, String first, String second, String order) {
        assertThat(read("day", open, settling)).containsExactly(first, second);
        assertThat(reported()).containsExactly("table_date_order 3 " + settling);
        assertThat(findings.get(0).reason()).contains(order);
    }

    @Test
    void refusesAnOrderThatNothingSettles() {
        assertThatThrownBy(() -> read("day", "3/4/2022", "3/5/2022"))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining("no row settles it (3/4/2022 in day on line 2)")
                .hasMessageContaining("--dates day-first or --dates month-first (over HTTP dates=…)");
    }

    @Test
    void needsNoOrderWhereEachDayIsTheSameByAll() {
        assertThat(read("day", "3/3/2022", "4/4/2022")).containsExactly("2022-03-03", "2022-04-04");
    }

    @Test
    void refusesBothOrdersInOneFile() {
        assertThatThrownBy(() -> read("day", "31/12/2022", "3/25/2022"))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining(
                        "its dates have no one order: 31/12/2022 in day on line 2 and 3/25/2022 in day on line 3");
    }

    @Test
    void readsTheOrderThatIsNamedAndLeavesWhatIsNoDateByIt() {
        ReadingChoice dayFirst = new ReadingChoice(null, DateOrder.DAY_FIRST, null, false);

        assertThat(read(dayFirst, "day", null, "3/4/2022", "3/25/2022")).containsExactly("2022-04-03", "3/25/2022");
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 31-12-19, 2019-12-31",
        "2031, 31-12-19, 2031-12-19",
        "2022, 44624, 2022-03-04",
        "2021, 44624, 44624",
        "1997, 5-Aug-97, 1997-08-05"
    })
    void readsShortYearsAndSerialNumbersByTheYearBesideThem(String year, String text, String day) {
        assertThat(read(ReadingChoice.NONE, "day", year, text)).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.234 | 1,5   | 1234  | 1.5
                    1.234 | 1.5   | 1.234 | 1.5
                    1,234 | 1.5   | 1234  | 1.5
                    1,234 | 1,5   | 1.234 | 1.5
                    2.5   | 1,5   | 2.5   | 1.5
                    1.234 | 7     | 1.234 | 7
                    -1,50 | 1.234.567,8 | -1.50 | 1234567.8
                    1,234,567 | 0,5 | 1234567 | 0.5
                    """)
    void findsTheFormOfNumbersInAllRows(String first, String second, String one, String other) {
        assertThat(read("dead", first, second)).containsExactly(one, other);
    }

    @Test
    void tellsTheFormOnceAndThousandsEachTime() {
        read("dead", "1.234", "1,5", "2.345", "0,5");

        assertThat(reported())
                .containsExactly("table_number_form 2 1.234", "table_thousands 2 1.234", "table_thousands 4 2.345");
    }

    @Test
    void refusesAFormThatNothingSettlesUnlessItIsNamed() {
        assertThatThrownBy(() -> read("dead", "7", "1,234"))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining("--numbers point or --numbers comma (over HTTP numbers=…)");
        assertThat(read(new ReadingChoice(null, null, NumberForm.POINT, false), "dead", null, "1,234"))
                .containsExactly("1234");
        assertThat(read(new ReadingChoice(null, null, NumberForm.COMMA, false), "dead", null, "1,234"))
                .containsExactly("1.234");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    latitude | 34,53       | 34.53
                    latitude | 34,533      | 34.533
                    latitude | 34.533      | 34.533
                    latitude | 345.300.000 | 345.300.000
                    code     | 700.0       | 700
                    code     | 700.5       | 700.5
                    code     | 1.          | 1.
                    """)
    void readsDegreesAndCodes(String column, String text, String plain) {
        assertThat(read(column, text)).containsExactly(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "dead", "latitude", "code"})
    void passesOverACellOfAMillionDigits(String column) {
        for (String digits :
                Stream.of("1", "1,", "1.", "1/").map(s -> s.repeat(500_000)).toList()) {
            assertThat(read(column, digits)).containsExactly(digits);
        }
    }
}
