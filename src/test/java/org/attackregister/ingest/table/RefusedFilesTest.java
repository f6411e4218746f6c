package org.attackregister.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedFilesTest {
    @TempDir
    Path directory;

    private void refuses(byte[] content, String reason) {
        assertThatThrownBy(() -> ReadFile.of(directory, "events.csv", content))
                .isInstanceOfSatisfying(
                        RegisterException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.INVALID_CONTENT))
                .hasMessageStartingWith("The file events.csv was refused: ")
                .hasMessageContaining(reason);
    }

    private void refuses(String content, String reason) {
        refuses(content.getBytes(StandardCharsets.UTF_8), reason);
    }

    @ParameterizedTest
    @CsvSource({
        "D0CF11E0A1B11AE1000000, it is an old Excel workbook (.xls)",
        "255044462D312E37, it is a PDF document",
        "7B5C727466317D, it is a text document (.rtf)",
        "24464C3240282329, it is an SPSS file (.sav)",
        "3C73746174615F6474613E, it is a Stata file (.dta)",
        "7202010000, it is a Stata file (.dta)",
        "524458330A580A, it is an R file",
        "5041523115041512, it is a Parquet file",
        "53514C69746520666F726D6174203300, it is an SQLite database",
        "425A68393141592653, it is packed in a way that is not read here",
        "377ABCAF271C0004, it is packed in a way that is not read here",
        "1F8B0800, its gzip header is damaged"
    })
    void namesFilesOfOtherKinds(String hex, String reason) {
        refuses(HexFormat.of().parseHex(hex), reason);
    }

    @Test
    void namesTarArchives() {
        byte[] tar = new byte[1024];
        System.arraycopy("events.csv".getBytes(StandardCharsets.UTF_8), 0, tar, 0, 10);
        System.arraycopy("ustar".getBytes(StandardCharsets.UTF_8), 0, tar, 257, 5);

        refuses(tar, "it is a tar archive");
    }

    @ParameterizedTest
    @CsvSource({
        "<!DOCTYPE html><title>Log in</title>, it is a web page; download the data file itself",
        "<HTML><body><table></table></body></HTML>, it is a web page",
        "<?xml version='1.0'?><Workbook/>, it is XML and no table"
    })
    void namesMarkup(String markup, String reason) {
        refuses("\uFEFF \n" + markup, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n \r\n\t\n"})
    void refusesAnEmptyFile(String content) {
        refuses(content, "it is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,date\n", "id,date", "id,date\n\n,\n", "id\n1,2,3\n"})
    void refusesAHeaderAlone(String content) {
        refuses(content, "it has a header but no readable row");
    }

    @Test
    void refusesARepeatedColumn() {
        refuses(
                "id,date, ID ,x,date\n1,2,3,4,5\n",
                "its header on line 1 names a column twice: ID (columns 1 and 3), date (columns 2 and 5)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"eventid,iyear,imonth\"\n\"1,2020,1\"\n",
                "\"eventid;iyear;\"\"imonth\"\"\"\n\"1;2020;1\"\n",
                "\"eventid,iyear,imonth\";;\n\"1,2020,1\";;\n"
            })
    void refusesAFileThatASpreadsheetProgramMangled(String content) {
        refuses(content, "each of its rows is quoted as a whole and so is a single cell");
    }

    @Test
    void refusesRubbish() {
        byte[] rubbish = new byte[5000];
        new Random(7).nextBytes(rubbish);
        rubbish[0] = 'x';

        refuses(rubbish, "it is binary, not text");
    }

    @Test
    void refusesANulByteAndSaysWhere() {
        refuses("id,date\n" + "1,2\n".repeat(100) + "3,\u0000\n", "it has a NUL byte on line 102 (byte 410");
    }

    @Test
    void saysWhereAQuoteOpensThatIsNeverClosed() {
        refuses(
                "id,text\n1,\"a\nb\"\n2,\"three\n4,x\n5,y\n",
                "a quote that opens on line 4 is never closed; close it, or double it where it is a letter");
        refuses("id,text,more\n1,\"a\n\nb\",\"c\n", "a quote that opens on line 4 is never closed");
    }

    @Test
    void saysWhereACellGoesOnAfterItsQuotes() {
        refuses("id,text\n1,x\n2,\"a \"b\" c\"\n", "a cell that begins on line 3 continues after its closing quote");
    }

    @Test
    void refusesACellOverAMegabyte() {
        refuses(
                "id,text\n1,x\n2,\"" + "a\n".repeat(600_000) + "\"\n",
                "a cell that begins on line 3 is longer than 1,048,576 characters; perhaps its quote is never closed");
        refuses("[{\"id\":\"" + "a".repeat(1_100_000) + "\"}]", "not valid JSON");
    }

    @Test
    void refusesALineOverSixteenMegabytes() {
        refuses(
                "{\"id\":1}\n{\"a\":[" + "1,".repeat(9_000_000) + "1]}\n",
                "line 2 is longer than 16,777,216 characters");
    }

    @Test
    void refusesMoreThanTwoThousandColumns() throws IOException {
        String most = IntStream.range(0, 2000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));

        assertThat(ReadFile.of(directory, "wide.csv", most + "\n1\n").header()).hasSize(2000);
        refuses(most + ",c2000\n1\n", "it has more than 2,000 columns");
        refuses("c,".repeat(3_000_000) + "\n1\n", "it has more than 2,000 columns");
        refuses("[{\"" + most.replace(",", "\":1,\"") + "\":1,\"c2000\":1}]", "more than 2,000 fields");
    }

    @Test
    void leavesAMissingFileToTheCaller() {
        assertThatThrownBy(() -> ReadFile.of(directory.resolve("none.csv"))).isInstanceOf(NoSuchFileException.class);
    }
}
