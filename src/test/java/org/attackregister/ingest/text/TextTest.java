package org.attackregister.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.attackregister.ingest.row.Layout;
import org.attackregister.ingest.table.ReadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    private static final String MARK = "\uFEFF";

    @TempDir
    Path directory;

    private ReadFile read(byte[] content) throws IOException {
        return ReadFile.of(directory, "events.csv", content);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, false", "UTF-8, true", "UTF-16LE, true", "UTF-16BE, true"})
    void readsUnicode(String charset, boolean marked) throws IOException {
        String text = (marked ? MARK : "") + "id,città\n1,Ḩiṣār 🕌 – “so”\n";

        ReadFile read = read(text.getBytes(Charset.forName(charset)));

        assertThat(read.layout()).isEqualTo(new Layout(null, "csv", charset, marked, ','));
        assertThat(read.header()).containsExactly("id", "città");
        assertThat(read.cells()).containsExactly(List.of("1", "Ḩiṣār 🕌 – “so”"));
        assertThat(read.reported())
                .isEqualTo(charset.equals("UTF-8") ? List.of() : List.of("table_charset 1 null " + charset));
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1, N’Djaména", "windows-1252, N’Djaména – ‘so’ … €"})
    void distinguishesTheOneByteEncodings(String charset, String place) throws IOException {
        String spelled = charset.equals("ISO-8859-1") ? place.replace("’", "'") : place;

        ReadFile read = read(("id,place\n1," + spelled + "\n").getBytes(Charset.forName(charset)));

        assertThat(read.layout().charset()).isEqualTo(charset);
        assertThat(read.cells()).containsExactly(List.of("1", spelled));
        assertThat(read.reported()).containsExactly("table_charset 1 null " + charset);
    }

    @Test
    void looksAtTheWholeFile() throws IOException {
        String rows = "1,plain\n".repeat(50_000);

        ReadFile read = read(("id,place\n" + rows + "2,Bogotá\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(read.cells().get(50_000)).containsExactly("2", "Bogotá");
    }

    @Test
    void findsCharactersThatLieAcrossItsBuffers() throws IOException {
        String text = "id,place\n1," + "€".repeat(60_000) + "\n";

        ReadFile read = read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(read.rows().get(0).text("place")).isEqualTo("€".repeat(60_000));
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void mendsAndReportsStrayBytesInUtf8() throws IOException {
        byte[] stray = joined(
                "id,place\n1,Kandahār\n2,Spin Boldak\n3,l".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0x92},
                "é Bogot".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xE1},
                "\n4,Ḩiṣār\n".getBytes(StandardCharsets.UTF_8));

        ReadFile read = read(stray);

        assertThat(read.layout().charset()).isEqualTo("UTF-8");
        assertThat(read.cells())
                .containsExactly(
                        List.of("1", "Kandahār"),
                        List.of("2", "Spin Boldak"),
                        List.of("3", "l’é Bogotá"),
                        List.of("4", "Ḩiṣār"));
        assertThat(read.reported())
                .containsExactly("table_mixed_charset 4 null 0x92", "table_mixed_charset 4 null 0xE1");
        assertThat(read.findings().get(0).reason()).contains("byte 38 of the text", "’ of windows-1252");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C0AF", "EDA080", "F4928080", "E2822C", "E0A0", "F0808080", "C3", "FF"})
    void doesNotReadMalformedSequencesAsUtf8(String hex) throws IOException {
        byte[] malformed = HexFormat.of().parseHex(hex);

        ReadFile read = read(joined("id,place\n1,".getBytes(StandardCharsets.UTF_8), malformed));

        assertThat(read.layout().charset()).isNotEqualTo("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C2A0", "DFBF", "E0A080", "ED9FBF", "EE8080", "F0908080", "F48FBFBF"})
    void acceptsTheEdgesOfUtf8(String hex) throws IOException {
        byte[] edge = HexFormat.of().parseHex(hex);

        ReadFile read = read(joined("id,place\n1,".getBytes(StandardCharsets.UTF_8), edge));

        assertThat(read.layout().charset()).isEqualTo("UTF-8");
        assertThat(read.cells()).containsExactly(List.of("1", new String(edge, StandardCharsets.UTF_8)));
    }

    @Test
    void refusesBytesOfNoEncodingThatIsRead() {
        byte[] other = joined("id,place\n1,a\n2,b".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0x81});

        assertThatThrownBy(() -> read(other))
                .hasMessage("The file events.csv was refused: it is neither UTF-8 nor windows-1252 (byte 0x81, first on"
                        + " line 3); save it as UTF-8.");
    }

    @Test
    void refusesAByteOrderMarkThatLies() {
        byte[] broken = joined(new byte[] {(byte) 0xFF, (byte) 0xFE, 'i', 0, 0, (byte) 0xD8, 'd', 0});

        assertThatThrownBy(() -> read(broken)).hasMessageContaining("its byte order mark says UTF-16LE, and it is not");
    }

    @Test
    void namesTheEncodingOfUnmarkedUtf16() {
        byte[] unmarked = "id,place\n1,Kabul\n".getBytes(StandardCharsets.UTF_16LE);

        assertThatThrownBy(() -> read(unmarked)).hasMessageContaining("UTF-16 without a byte order mark; save it as");
    }
}
