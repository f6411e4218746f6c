package org.attackregister.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.row.Layout;
import org.attackregister.ingest.row.Rows;
import org.attackregister.ingest.table.ReadFile;
import org.attackregister.ingest.table.SheetFile;
import org.attackregister.ingest.table.Tables;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxRowsTest {
    private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c>"
            + "<c r=\"B1\" t=\"inlineStr\"><is><t>value</t></is></c></row>";

    @TempDir
    Path directory;

    private ReadFile read(SheetFile file) throws IOException {
        return ReadFile.of(directory, "events", file.bytes());
    }

    /** The value of the only row's second cell. */
    private String value(SheetFile file) throws IOException {
        return read(file).rows().get(0).cells().get(1);
    }

    private static String row(int number, String value) {
        return "<row r=\"%d\"><c r=\"A%d\"><v>%d</v></c>%s</row>"
                .formatted(number, number, number, value.replace("?", "B" + number));
    }

    private static SheetFile sheet(String value) {
        return new SheetFile().sheet("Data", HEADER + row(2, value));
    }

    @Test
    void readsWhatAWriterWrote() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Data");
            sheet.value(0, 0, "eventid");
            sheet.value(0, 1, "date");
            sheet.value(0, 2, "city");
            sheet.value(0, 3, "nkill");
            sheet.value(0, 4, "suicide");
            sheet.value(1, 0, 199_502_160_004L);
            sheet.value(1, 1, LocalDate.of(1995, 2, 16));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, "N’Djaména\n🕌");
            sheet.value(1, 3, 1.3333333333333333);
            sheet.value(1, 4, true);
            sheet.value(3, 0, 7);
        }

        ReadFile read = ReadFile.of(directory, "events.xlsx", out.toByteArray());

        assertThat(read.layout()).isEqualTo(new Layout(null, "xlsx", null, false, null));
        assertThat(read.header()).containsExactly("eventid", "date", "city", "nkill", "suicide");
        assertThat(read.cells())
                .containsExactly(
                        List.of("199502160004", "1995-02-16", "N’Djaména\n🕌", "1.3333333333333333", "true"),
                        List.of("7"));
        assertThat(read.lines()).containsExactly(2L, 4L);
        assertThat(read.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "3.0, 3",
        "0, 0",
        "-99, -99",
        "1.99502160004E11, 199502160004",
        "34.533299999999997, 34.5333",
        "0.10000000000000001, 0.1",
        "0.33333333333333331, 0.3333333333333333",
        "69.212345678901, 69.212345678901",
        "1E-3, 0.001",
        "12345678901234567, 12345678901234567"
    })
    void writesNumbersAsTheyAreShown(String stored, String shown) throws IOException {
        assertThat(value(sheet("<c r=\"?\"><v>" + stored + "</v></c>"))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14                    | 44434      | 2021-08-26",
                "14                    | 44434.7431 | 2021-08-26",
                "22                    | 44434.75   | 2021-08-26T18:00:00",
                "22                    | 44434      | 2021-08-26",
                "20                    | 0.75       | 18:00:00",
                "yyyy\\-mm\\-dd;@      | 44434      | 2021-08-26",
                "[$-409]d\\-mmm\\-yy   | 44434      | 2021-08-26",
                "dd/mm/yyyy hh:mm:ss   | 44434.9999999 | 2021-08-27",
                "mmm yy                | 44434      | 2021-08-26",
                "yyyy\"-week \"        | 44434      | 2021-08-26",
                "14                    | 59         | 1900-02-28",
                "14                    | 61         | 1900-03-01",
                "0                     | 44434      | 44434",
                "0.00                  | 44434      | 44434",
                "General               | 44434      | 44434",
                "#,##0\" days\"        | 44434      | 44434",
                "[h]:mm                | 1.5        | 1.5",
                "[Red]0;[Blue]-0       | 12         | 12",
                "49                    | 44434      | 44434"
            })
    void recognisesDatesByTheirNumberFormat(String format, String stored, String shown) throws IOException {
        SheetFile file = sheet("<c r=\"?\" s=\"1\"><v>" + stored + "</v></c>").formats(format);

        assertThat(value(file)).isEqualTo(shown);
    }

    @Test
    void countsFrom1904WhereTheWorkbookDoes() throws IOException {
        SheetFile file =
                sheet("<c r=\"?\" s=\"1\"><v>42972</v></c>").formats("14").from1904();

        assertThat(value(file)).isEqualTo("2021-08-26");
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "-1", "3000000", "0"})
    void keepsTheNumberOfADateThatIsNone(String stored) throws IOException {
        ReadFile read =
                read(sheet("<c r=\"?\" s=\"1\"><v>" + stored + "</v></c>").formats("14"));

        assertThat(read.cells().get(0)).containsExactly("2", stored);
        assertThat(read.reported()).containsExactly("table_odd_date 2 value " + stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r=\"?\" t=\"b\"><v>0</v></c>                                      | false",
                "<c r=\"?\" t=\"s\"><v>1</v></c>                                      | rich text",
                "<c r=\"?\" t=\"s\"><v>0</v></c>                                      | a\tb_x0009_",
                "<c r=\"?\"><f>1+1</f><v>2</v></c>                                    | 2",
                "<c r=\"?\" t=\"str\"><f>A2&amp;1</f><v>21</v></c>                    | 21",
                "<c r=\"?\" t=\"b\"><f>TRUE()</f><v>1</v></c>                         | true",
                "<c r=\"?\" s=\"1\"><f>TODAY()</f><v>44434</v></c>                    | 2021-08-26",
                "<c r=\"?\" t=\"inlineStr\"><is><t>in &amp; line</t></is></c>         | in & line"
            })
    void readsCellsOfEachKind(String cell, String value) throws IOException {
        SheetFile file = sheet(cell)
                .formats("14")
                .shared(
                        "<t>a_x0009_b_x005F_x0009_</t>",
                        "<r><t>rich </t></r><r><t>text</t></r><rPh sb=\"0\"><t>X</t></rPh>");

        assertThat(value(file)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"?\" t=\"e\"><v>#N/A</v></c>",
                "<c r=\"?\" t=\"e\"><f>1/0</f><v>#N/A</v></c>",
                "<c r=\"?\" t=\"n\"><v>#N/A</v></c>"
            })
    void reportsErrorsInCells(String cell) throws IOException {
        ReadFile read = read(sheet(cell));

        assertThat(read.rows().get(0).text("value")).isNull();
        assertThat(read.reported()).containsExactly("table_error_cell 2 value #N/A");
    }

    @Test
    void passesOverBlankRowsAndRefusesLongOnes() throws IOException {
        String blank = "<row r=\"3\"><c r=\"A3\" s=\"1\"/></row>";
        String longer = row(4, "<c r=\"?\"><v>1</v></c><c r=\"D4\"><v>9</v></c>");

        ReadFile read = read(new SheetFile()
                .sheet("Data", HEADER + row(2, "<c r=\"?\"><v>1</v></c><c r=\"D2\"/>") + blank + longer + row(9, "")));

        assertThat(read.lines()).containsExactly(2L, 9L);
        assertThat(read.reported()).containsExactly("table_long_row 4 null 9");
    }

    @Test
    void readsTheOnlySheetWithRowsEvenWhereItIsHidden() throws IOException {
        ReadFile read = read(new SheetFile()
                .sheet("Cover", "")
                .sheet("Data", "hidden", HEADER + row(2, ""))
                .sheet("Notes", "<row r=\"1\"/>"));

        assertThat(read.rows()).hasSize(1);
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void readsTheFirstVisibleSheetAndReportsTheOthers() throws IOException {
        ReadFile read = read(new SheetFile()
                .sheet("Lists", "veryHidden", HEADER + row(2, ""))
                .sheet("Data", HEADER + row(5, ""))
                .sheet("More", HEADER + row(6, "")));

        assertThat(read.lines()).containsExactly(5L);
        assertThat(read.reported())
                .containsExactly("table_other_sheets 1 null Lists", "table_other_sheets 1 null More");
    }

    @Test
    void readsASpreadsheetThatIsPacked() throws IOException {
        byte[] spreadsheet = sheet("<c r=\"?\"><v>1</v></c>").bytes();
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(gzip)) {
            packed.write(spreadsheet);
        }
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(archive)) {
            packed.putNextEntry(new ZipEntry("events.xlsx"));
            packed.write(spreadsheet);
        }

        assertThat(ReadFile.of(directory, "a.gz", gzip.toByteArray()).cells()).containsExactly(List.of("2", "1"));
        assertThat(ReadFile.of(directory, "a.zip", archive.toByteArray()).cells())
                .containsExactly(List.of("2", "1"));
    }

    @Test
    void reportsProgress() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 2; i <= 100; i++) {
            rows.append(row(i, "<c r=\"?\"><v>1</v></c>"));
        }
        Path file = Files.write(
                directory.resolve("a.xlsx"),
                new SheetFile().sheet("Data", rows.toString()).bytes());
        try (Tables tables = Tables.open(InputFile.of(file), finding -> {})) {
            Rows read = tables.next();
            assertThat(read.bytesRead()).isLessThan(Files.size(file) / 10);
            while (read.next() != null) {
                assertThat(read.bytesRead()).isPositive();
            }
            assertThat(read.bytesRead()).isEqualTo(Files.size(file));
        }
    }

    @Test
    void refusesAnEmptyWorkbookAndOneOfAHeaderAlone() {
        assertThatThrownBy(() -> read(new SheetFile().sheet("Data", "<row r=\"1\"><c r=\"A1\"/></row>")))
                .hasMessageContaining("it is empty");
        assertThatThrownBy(() -> read(new SheetFile().sheet("Data", HEADER)))
                .hasMessageContaining("it has a header but no readable row");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r=\"?\" t=\"x\"><v>99</v></c>                | the spreadsheet cannot be read after row 1; open it",
                "<c r=\"?\"><v>9</c>                             | the spreadsheet cannot be read after row 1; open it",
                "<c r=\"ZZZZZZ2\"><v>9</v></c>                   | a cell is beyond column XFD"
            })
    void refusesABrokenSheet(String cell, String reason) {
        assertThatThrownBy(() -> read(sheet(cell))).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.bin, it is a binary Excel workbook (.xlsb)",
        "content.xml, it is an OpenDocument file (.ods)",
        "word/document.xml, it is a document and no table"
    })
    void namesOtherDocuments(String part, String reason) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
        }

        assertThatThrownBy(() -> ReadFile.of(directory, "events", out.toByteArray()))
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"?\"><v>%s</v></c>",
                "<c r='?' t='n'><v>%s</v></c>",
                "<c r=\"?\"><v>1<!-- t=\"str\" --><![CDATA[%s]]></v></c>",
                "<c r=\"?\"><v>&#57;%s</v></c>"
            })
    void refusesANumberOfAMillionDigits(String cell) {
        SheetFile file = sheet(cell.formatted("9".repeat(1_000_000)));

        costsLittle(() -> assertThatThrownBy(() -> read(file)).hasMessageContaining("more than 400 digits"));
    }

    @Test
    void readsATextOfManyDigits() throws IOException {
        String digits = "9".repeat(30_000);

        assertThat(value(sheet("<c r=\"?\" t=\"str\"><v>" + digits + "</v></c>")))
                .isEqualTo(digits);
    }

    @Test
    void refusesALongFormulaThatManyCellsShare() {
        StringBuilder rows = new StringBuilder(HEADER);
        rows.append(row(
                2, "<c r=\"?\"><f t=\"shared\" ref=\"B2:B9\" si=\"0\">" + "A1+".repeat(300_000) + "1</f><v>1</v></c>"));
        for (int i = 3; i < 1_000; i++) {
            rows.append(row(i, "<c r=\"?\"><f t=\"shared\" si=\"0\"/><v>1</v></c>"));
        }
        SheetFile file = new SheetFile().sheet("Data", rows.toString());

        costsLittle(() -> assertThatThrownBy(() -> read(file)).hasMessageContaining("share a long formula"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[h", "_", "y[", "\\"})
    void aNumberFormatCostsWhatItsLengthIsWorth(String piece) {
        SheetFile file = sheet("<c r=\"?\" s=\"1\"><v>44517</v></c>").formats(piece.repeat(1_000_000 / piece.length()));

        costsLittle(() -> assertThat(value(file)).isEqualTo("44517"));
    }

    /** What this is against took minutes. */
    private static void costsLittle(ThrowingCallable work) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadCpuTime();
        assertThatCode(work).doesNotThrowAnyException();
        assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(5));
    }
}
