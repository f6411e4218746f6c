package org.attackregister.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.attackregister.ingest.row.Layout;
import org.attackregister.ingest.table.ReadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRowsTest {
    @TempDir
    Path directory;

    private ReadFile read(String content) throws IOException {
        return ReadFile.of(directory, "events.json", content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\":1,\"best\":2},{\"id\":\"x\",\"where\":\"Kabul\"}]",
                "{\"status\":200,\"messages\":[],\"data\":[{\"id\":1,\"best\":2},{\"id\":\"x\",\"where\":\"Kabul\"}]}",
                "{\"Result\":[{\"id\":1,\"best\":2},{\"id\":\"x\",\"where\":\"Kabul\"}],\"TotalCount\":2,\"other\":[{}]}",
                "\n { \"incidents\" : [ {\"id\":1,\"best\":2},\n{\"id\":\"x\",\"where\":\"Kabul\"} ] }\n"
            })
    void findsTheRecords(String content) throws IOException {
        ReadFile read = read(content);

        assertThat(read.layout()).isEqualTo(new Layout(null, "json", "UTF-8", false, null));
        assertThat(read.header()).containsExactly("id", "best", "where");
        assertThat(read.cells()).containsExactly(List.of("1", "2", ""), List.of("x", "", "Kabul"));
        assertThat(read.lines()).containsExactly(1L, 2L);
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void refusesALineWithANumberTooLargeForMemory() throws IOException {
        ReadFile read = read("{\"id\":1}\n{\"id\":1e99999999999}\n{\"id\":3}");

        assertThat(read.cells()).containsExactly(List.of("1"), List.of("3"));
        assertThat(read.findings()).hasSize(1);
    }

    @Test
    void refusesADocumentWithANumberTooLargeForMemory() {
        assertThatThrownBy(() -> read("[{\"id\":1},{\"id\":1e99999999999}]")).hasMessageContaining("out of range");
    }

    @Test
    void readsADocumentALine() throws IOException {
        ReadFile read = read("{\"id\":1}\n\n{\"id\":2,\"late\":true}\r\n  {\"id\":3}");

        assertThat(read.layout().form()).isEqualTo("ndjson");
        assertThat(read.header()).containsExactly("id", "late");
        assertThat(read.cells()).containsExactly(List.of("1", ""), List.of("2", "true"), List.of("3", ""));
        assertThat(read.lines()).containsExactly(1L, 3L, 4L);
    }

    @Test
    void readsALoneObjectWithAnIdAsARecord() throws IOException {
        ReadFile read = read("{\"id\":\"a\",\"targets\":[{\"type\":\"police\"}]}");

        assertThat(read.cells()).containsExactly(List.of("a", "[{\"type\":\"police\"}]"));
    }

    @Test
    void keepsNumbersAsWrittenAndTheDocument() throws IOException {
        ReadFile read = read("[{\"a\":1.50,\"b\":1e3,\"c\":199502160004,\"d\":null,\"e\":{\"f\":[1]},\"g\":1e9999}]");

        assertThat(read.cells()).containsExactly(List.of("1.50", "1000", "199502160004", "", "{\"f\":[1]}", "1E+9999"));
        JsonNode document = Objects.requireNonNull(read.rows().get(0).document());
        assertThat(document.at("/e/f/0").intValue()).isEqualTo(1);
    }

    @Test
    void refusesALineThatIsNoRecordAndReadsOn() throws IOException {
        ReadFile read = read("{\"id\":1}\n{\"id\":2,}\n[3]\n{\"id\":4,\"id\":5}\n{\"id\":6} {\"id\":7}\n{\"id\":8}\n");

        assertThat(read.cells()).containsExactly(List.of("1"), List.of("8"));
        assertThat(read.reported())
                .containsExactly(
                        "table_bad_record 2 null {\"id\":2,}",
                        "table_bad_record 3 null [3]",
                        "table_bad_record 4 null {\"id\":4,\"id\":5}",
                        "table_bad_record 5 null {\"id\":6} {\"id\":7}");
        assertThat(read.findings().get(0).reason()).contains("not valid JSON at column 9");
    }

    @Test
    void refusesAnElementThatIsNoRecordAndReadsOn() throws IOException {
        ReadFile read = read("[{\"id\":1},[{\"id\":2}],3,{\"id\":4}]");

        assertThat(read.cells()).containsExactly(List.of("1"), List.of("4"));
        assertThat(read.reported()).containsExactly("table_bad_record 2 null [", "table_bad_record 3 null 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{\"id\":\"\\u0000\"}              | /id",
                "{\"id\":3,\"e\":[\"x\\udc00y\"]}  | /e/0",
                "{\"id\":3,\"\\ud800\":null}      | ##"
            })
    void refusesARecordWithTextThatNoDatabaseStores(String record, String pointer) throws IOException {
        String sound = "{\"id\":\"\\ud83d\\ude00\"}";

        for (String file :
                List.of("[" + sound + "," + record + "," + sound + "]", sound + "\n" + record + "\n" + sound)) {
            ReadFile read = read(file);

            assertThat(read.cells()).extracting(cells -> cells.get(0)).containsExactly("\ud83d\ude00", "\ud83d\ude00");
            assertThat(read.findings())
                    .singleElement()
                    .satisfies(f -> assertThat(f.line()).isEqualTo(2))
                    .satisfies(f -> assertThat(f.column()).isEqualTo(pointer))
                    .satisfies(f -> assertThat(f.reason()).contains("U+0000"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"NextPageUrl\":\"page=2\",\"Result\":[{\"id\":1}]}",
                "{\"items\":[{\"id\":1}],\"page\":{\"limit\":1,\"complete\":false,\"next\":\"x\"}}"
            })
    void warnsOfAFileThatIsOnePageOfSeveral(String content) throws IOException {
        assertThat(read(content).reported()).containsExactly("table_one_page 1 null null");
    }

    @Test
    void doesNotWarnOfTheLastPage() throws IOException {
        String last = "{\"NextPageUrl\":\"\",\"items\":[{\"id\":1}],\"page\":{\"complete\":true,\"next\":null}}";

        assertThat(read(last).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "[{\"id\":1},{\"id\":]          | it is not valid JSON at line 1, column 17",
                "[{\"id\":1}                    | it is not valid JSON at line 1",
                "{\"id\":1                      | it is not valid JSON at line 1",
                "[{\"id\":1}] [{\"id\":2}]      | it has several JSON values that are not one per line",
                "[]                             | it has no record",
                "{\"items\":[]}                 | it has no record",
                "[1,2]                          | it has no record",
                "[{\"id\":1,\"ID\":2}]          | names a column twice: ID (columns 1 and 2)",
                "{\"type\":\"FeatureCollection\",\"features\":[{}]} | it is GeoJSON"
            })
    void refusesWhatContainsNoRecords(String content, String reason) {
        assertThatThrownBy(() -> read(content)).hasMessageContaining(reason);
    }

    @Test
    void refusesObjectsOverSeveralLinesEach() {
        assertThatThrownBy(() -> read("{\n\"id\":1}\n{\n\"id\":2}\n"))
                .hasMessageContaining("write one a line (`jq -c .`), or all in one array");
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        assertThatThrownBy(() -> read("[{\"a\":" + "[".repeat(10_000))).hasMessageContaining("not valid JSON");
    }

    @Test
    void readsOtherEncodings() throws IOException {
        ReadFile read = ReadFile.of(
                directory,
                "events.ndjson",
                "{\"city\":\"Bogotá\"}\n{\"city\":\"Málaga\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(read.cells()).containsExactly(List.of("Bogotá"), List.of("Málaga"));
    }
}
