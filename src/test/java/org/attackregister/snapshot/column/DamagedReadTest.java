package org.attackregister.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attackregister.snapshot.segment.SegmentStore.VersionMark;
import org.attackregister.snapshot.segment.SegmentStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A byte of a record was flipped in its file, and two read the record at the same time. */
class DamagedReadTest {
    private static final int DAMAGED = 1;
    private static final int[] READ = {0, DAMAGED, 2};

    @TempDir
    Path directory;

    private SegmentStores stores = new SegmentStores(Optional.empty());
    private SerialisedVersions versions = new SerialisedVersions(ordinals -> Map.of());

    @BeforeEach
    void damage() throws IOException {
        open();
        for (int ordinal : READ) {
            versions.put(ordinal, json(ordinal));
        }
        stores.close();
        Path file = directory.resolve("segment-00000");
        try (RandomAccessFile segment = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] start = new byte[4_096];
            segment.readFully(start);
            segment.seek(new String(start, StandardCharsets.ISO_8859_1).indexOf("record 1"));
            segment.write('R');
        }
        open();
        versions.adopt(READ.length);
    }

    private void open() {
        stores = new SegmentStores(Optional.of(new SegmentStores.KeptPlace(directory, "a build")));
        versions = new SerialisedVersions(
                ordinals -> Arrays.stream(ordinals)
                        .boxed()
                        .collect(Collectors.toMap(Function.identity(), DamagedReadTest::json)),
                stores.open("a register"),
                ordinal -> new VersionMark(ordinal + 1L, ordinal));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private static byte[] json(int ordinal) {
        return ("record " + ordinal).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void isMadeAnewForTheOneWhoReadsItLater() {
        JsonLines lines = new JsonLines() {
            @Override
            void copy() {
                super.copy();
                // before what was copied is compared, another reader finds the damage and has the record made elsewhere
                assertThat(versions.get(DAMAGED)).isEqualTo(json(DAMAGED));
            }
        };

        versions.read(READ, 0, lines);

        assertThat(new String(lines.bytes(), 0, lines.size(), StandardCharsets.UTF_8))
                .isEqualTo("record 0\nrecord 1\nrecord 2\n");
    }
}
