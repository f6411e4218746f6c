package org.attackregister.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.pack.UnpackedInput;
import org.attackregister.ingest.row.Layout;
import org.attackregister.ingest.row.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {
    private static final byte[] EVENTS = "id,city\n1,Kabul\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private ReadFile read(byte[] content) throws IOException {
        return ReadFile.of(directory, "events", content);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void unpacksGzipWhateverTheFileIsCalled() throws IOException {
        ReadFile read = read(gzip(EVENTS));

        assertThat(read.layout()).isEqualTo(new Layout("gzip", "csv", "UTF-8", false, ','));
        assertThat(read.cells()).containsExactly(List.of("1", "Kabul"));
    }

    @Test
    void readsAllMembersOfAGzipFile() throws IOException {
        byte[] more = "2,Ghazni\n".getBytes(StandardCharsets.UTF_8);

        assertThat(read(joined(gzip(EVENTS), gzip(more))).cells())
                .containsExactly(List.of("1", "Kabul"), List.of("2", "Ghazni"));
    }

    @Test
    void readsEachTableOfAnArchiveAndReportsTheRest() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("data/", new byte[0]);
        members.put("data/2021.csv", EVENTS);
        members.put("__MACOSX/data/._2021.csv", new byte[] {0, 1, 2});
        members.put("data/.hidden.csv", EVENTS);
        members.put("codebook.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        members.put("2022.JSON", "[{\"id\":2,\"place\":\"Herat\"}]".getBytes(StandardCharsets.UTF_8));
        members.put("2023.csv.gz", gzip("id;city\n3;Kunduz\n".getBytes(StandardCharsets.UTF_8)));

        ReadFile read = read(zip(members));

        assertThat(read.files()).containsExactly("events/data/2021.csv", "events/2022.JSON", "events/2023.csv.gz");
        assertThat(read.headers())
                .containsExactly(List.of("id", "city"), List.of("id", "place"), List.of("id", "city"));
        assertThat(read.layouts()).extracting(Layout::packing).containsOnly("zip");
        assertThat(read.cells()).containsExactly(List.of("1", "Kabul"), List.of("2", "Herat"), List.of("3", "Kunduz"));
        assertThat(read.findings())
                .extracting(f -> f.remark().code() + " " + f.file())
                .containsExactly("table_other_member events/codebook.pdf");
    }

    @Test
    void readsAMemberThatIsStoredAsItIs() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry stored = new ZipEntry("events.csv");
            CRC32 sum = new CRC32();
            sum.update(EVENTS);
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(EVENTS.length);
            stored.setCrc(sum.getValue());
            zip.putNextEntry(stored);
            zip.write(EVENTS);
        }

        assertThat(read(out.toByteArray()).cells()).containsExactly(List.of("1", "Kabul"));
    }

    @Test
    void countsPackedBytesOverAllMembers() throws IOException {
        byte[] archive = zip(new LinkedHashMap<>(Map.of("a.csv", EVENTS, "b.csv", EVENTS)));
        Path file = Files.write(directory.resolve("two.zip"), archive);
        long after = 0;
        try (Tables tables = Tables.open(InputFile.of(file), finding -> {})) {
            for (Rows rows = tables.next(); rows != null; rows = tables.next()) {
                while (rows.next() != null) {
                    assertThat(rows.bytesRead()).isGreaterThan(after);
                }
                after = rows.bytesRead();
            }
        }
        assertThat(after).isEqualTo(2L * (EVENTS.length + 2));
    }

    @Test
    void refusesAnArchiveWithoutATable() throws IOException {
        byte[] archive = zip(Map.of("readme.txt", EVENTS));

        assertThatThrownBy(() -> read(archive))
                .hasMessageContaining("the archive has no file named as a table (.csv, .xlsx, .json)");
    }

    @Test
    void refusesAnEncryptedMember() throws IOException {
        byte[] archive = zip(Map.of("events.csv", EVENTS));
        archive[6] |= 1;
        archive[indexOf(archive, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;

        assertThatThrownBy(() -> read(archive))
                .hasMessage("The file events/events.csv was refused: it is encrypted; unpack the archive with its"
                        + " password.");
    }

    @Test
    void refusesAMemberWhoseChecksumDiffers() throws IOException {
        byte[] archive = zip(Map.of("events.csv", EVENTS));
        archive[indexOf(archive, new byte[] {'P', 'K', 1, 2}) + 16]++;

        assertThatThrownBy(() -> read(archive)).hasMessageContaining("damaged or cut off (the checksum differs)");
    }

    private static int indexOf(byte[] bytes, byte[] sought) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(new String(sought, StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 30})
    void refusesAGzipFileThatWasCutOff(int kept) throws IOException {
        byte[] packed = gzip(EVENTS);

        assertThatThrownBy(() -> read(Arrays.copyOf(packed, kept))).hasMessageContaining("fetch it again");
    }

    @Test
    void refusesAnArchiveThatWasCutOff() throws IOException {
        byte[] archive = zip(Map.of("events.csv", EVENTS));

        assertThatThrownBy(() -> read(Arrays.copyOf(archive, archive.length - 30)))
                .hasMessageContaining("its zip directory is damaged or cut off; fetch it again");
    }

    @Test
    void refusesWhatIsPackedTwice() throws IOException {
        byte[] twice = gzip(gzip(EVENTS));
        byte[] archived = zip(Map.of("inner.csv", zip(Map.of("events.csv", EVENTS))));

        assertThatThrownBy(() -> read(twice)).hasMessageContaining("it is packed twice; unpack it once");
        assertThatThrownBy(() -> read(archived)).hasMessageContaining("it is an archive in an archive");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesAFileThatSwellsBeyondReason(boolean zipped) throws IOException {
        byte[] swollen = new byte[(int) UnpackedInput.FREE + (1 << 20)];
        Arrays.fill(swollen, (byte) 'a');
        for (int i = 0; i < swollen.length; i += 2) {
            swollen[i] = '\n';
        }
        byte[] packed = zipped ? zip(Map.of("events.csv", swollen)) : gzip(swollen);

        assertThatThrownBy(() -> read(packed)).hasMessageContaining("it unpacks to more than 200 times its size");
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        long before = temporary();
        byte[] archive = zip(Map.of("inner.xlsx", zip(Map.of("xl/workbook.xml", new byte[0]))));

        assertThatThrownBy(() -> read(archive)).hasMessageContaining("inner.xlsx");
        assertThat(temporary()).isEqualTo(before);
    }

    private static long temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().startsWith("workbook"))
                    .count();
        }
    }
}
