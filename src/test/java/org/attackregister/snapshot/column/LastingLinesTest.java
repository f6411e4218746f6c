package org.attackregister.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attackregister.snapshot.segment.LastingBytes;
import org.attackregister.snapshot.segment.SegmentStore.VersionMark;
import org.attackregister.snapshot.segment.SegmentStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that are sent from where they are in their file, and not copied. */
class LastingLinesTest {
    private static final String ALL = "record 0\nrecord 1\nrecord 2\n";

    @TempDir
    Path directory;

    private SegmentStores stores = new SegmentStores(Optional.empty());
    private final JsonLines lines = new JsonLines();
    private final Taken taken = new Taken();

    /** Takes what lasts piece by piece, and copies the rest. */
    private static final class Taken extends ByteArrayOutputStream implements LastingBytes {
        private final List<String> lasting = new ArrayList<>();

        @Override
        public void writeLasting(ByteBuffer bytes) {
            lasting.add(StandardCharsets.UTF_8.decode(bytes.duplicate()).toString());
        }
    }

    private SerialisedVersions open() {
        stores = new SegmentStores(Optional.of(new SegmentStores.KeptPlace(directory, "a build")));
        return new SerialisedVersions(
                ordinals -> Map.of(), stores.open("a register"), ordinal -> new VersionMark(ordinal + 1L, ordinal));
    }

    private SerialisedVersions written() {
        SerialisedVersions versions = open();
        for (int ordinal = 0; ordinal < 3; ordinal++) {
            versions.put(ordinal, ("record " + ordinal).getBytes(StandardCharsets.UTF_8));
        }
        return versions;
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void areOnePieceWhereTheyLieTogether() throws IOException {
        written().read(new int[] {0, 1, 2}, 0, lines);
        lines.writeTo(taken);

        assertThat(taken.lasting).containsExactly(ALL);
        assertThat(taken.size()).isZero();
    }

    @Test
    void areInTheOrderOfTheList() throws IOException {
        written().read(new int[] {2, 0, 1}, 0, lines);
        lines.writeTo(taken);

        assertThat(taken.lasting).containsExactly("record 2\n", "record 0\nrecord 1\n");
    }

    @Test
    void areCopiedForAStreamThatTakesNoOthers() throws IOException {
        written().read(new int[] {0, 1, 2}, 0, lines);
        ByteArrayOutputStream copied = new ByteArrayOutputStream();
        lines.writeTo(copied);

        assertThat(copied).hasToString(ALL);
    }

    @Test
    void areComparedWhenTheyAreFirstReadAfterAStart() throws IOException {
        written();
        stores.close();
        SerialisedVersions versions = open();
        versions.adopt(3);

        versions.read(new int[] {0, 1, 2}, 0, lines);
        lines.writeTo(taken);
        assertThat(taken.lasting).isEmpty();
        assertThat(taken).hasToString(ALL);

        versions.read(new int[] {0, 1, 2}, 0, lines);
        lines.writeTo(taken);
        assertThat(taken.lasting).containsExactly(ALL);
    }
}
