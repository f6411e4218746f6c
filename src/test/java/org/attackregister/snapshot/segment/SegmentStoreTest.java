package org.attackregister.snapshot.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attackregister.snapshot.column.SerialisedVersions;
import org.attackregister.snapshot.segment.SegmentStore.Finished;
import org.attackregister.snapshot.segment.SegmentStore.VersionMark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one process wrote, as the next one finds it. */
class SegmentStoreTest {
    private static final int VERSIONS = 3_000;
    private static final int IN_SEGMENT = 100_000;

    @TempDir
    Path directory;

    private SegmentStores stores = new SegmentStores(Optional.empty());

    @AfterEach
    void close() {
        stores.close();
    }

    private SegmentStore open(String register) {
        stores.close();
        stores = new SegmentStores(Optional.of(new SegmentStores.KeptPlace(directory, "a build")));
        return stores.open(register);
    }

    private static VersionMark mark(int ordinal) {
        return new VersionMark(ordinal + 1L, 1_000_000L + ordinal);
    }

    private static byte[] json(int ordinal) {
        return ("{\"id\":\"" + ordinal + "\"" + " ".repeat(ordinal % 97) + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static long[] fill(SegmentStore store) {
        List<Finished> all = new ArrayList<>();
        for (int ordinal = 0; ordinal < VERSIONS; ordinal++) {
            all.add(new Finished(ordinal, mark(ordinal), json(ordinal)));
        }
        return store.append(all);
    }

    private static byte[] read(SegmentStore store, long place) {
        byte[] bytes = new byte[BytesPlace.length(place)];
        store.segment(BytesPlace.segment(place)).get(BytesPlace.start(place), bytes);
        return bytes;
    }

    /** How many versions are there, each of which has the bytes that it had. */
    private static int whole(SegmentStore store) {
        int whole = 0;
        for (int ordinal = 0; ordinal < VERSIONS; ordinal++) {
            long place = store.find(ordinal, mark(ordinal));
            byte[] bytes = place == BytesPlace.NONE ? new byte[0] : read(store, place);
            if (place != BytesPlace.NONE && store.isWhole(ordinal, bytes, 0, bytes.length)) {
                assertThat(bytes).isEqualTo(json(ordinal));
                whole++;
            }
        }
        return whole;
    }

    private void change(String file, long at, byte... bytes) throws IOException {
        try (RandomAccessFile changed =
                new RandomAccessFile(directory.resolve(file).toFile(), "rw")) {
            changed.seek(at);
            changed.write(bytes);
        }
    }

    private void cut(String file, long length) throws IOException {
        try (RandomAccessFile changed =
                new RandomAccessFile(directory.resolve(file).toFile(), "rw")) {
            changed.setLength(length);
        }
    }

    @Test
    void hasTheBytesOfEachVersionWithALineFeed() {
        SegmentStore store = open("a");
        long[] places = fill(store);

        for (int ordinal = 0; ordinal < VERSIONS; ordinal++) {
            assertThat(read(store, places[ordinal])).isEqualTo(json(ordinal));
            assertThat(store.segment(0).get(BytesPlace.end(places[ordinal]) - 1))
                    .isEqualTo((byte) '\n');
        }
        assertThat(BytesPlace.end(places[7])).isEqualTo(BytesPlace.start(places[8]));
    }

    @Test
    void findsThemAfterAnotherStartAndGoesOnBehindThem() {
        fill(open("a"));
        SegmentStore again = open("a");
        long more = again.append(List.of(new Finished(VERSIONS, mark(VERSIONS), json(5))))[0];

        assertThat(whole(again)).isEqualTo(VERSIONS);
        assertThat(read(again, more)).isEqualTo(json(5));
        assertThat(again.find(VERSIONS, mark(VERSIONS))).isEqualTo(more);
        assertThat(whole(open("a"))).isEqualTo(VERSIONS);
    }

    @Test
    void findsNothingOfAnotherVersion() {
        fill(open("a"));
        SegmentStore again = open("a");

        assertThat(again.find(4, new VersionMark(5, 1))).isEqualTo(BytesPlace.NONE);
        assertThat(again.find(4, new VersionMark(6, mark(4).recordedAt()))).isEqualTo(BytesPlace.NONE);
        assertThat(again.find(VERSIONS + 3, mark(VERSIONS + 3))).isEqualTo(BytesPlace.NONE);
    }

    @Test
    void beginsAnewWhereTheFilesAreAnotherRegisters() {
        fill(open("a"));

        assertThat(whole(open("b"))).isZero();
        assertThat(whole(open("a"))).isZero();
    }

    @Test
    void doesNotTakeABrokenByte() throws IOException {
        fill(open("a"));
        stores.close();
        change("segment-00000", IN_SEGMENT, (byte) '#');

        assertThat(whole(open("a"))).isEqualTo(VERSIONS - 1);
    }

    @Test
    void givesNoListWithABrokenByte() throws IOException {
        fill(open("a"));
        stores.close();
        change("segment-00000", IN_SEGMENT, (byte) '#');
        List<Integer> made = new ArrayList<>();
        SerialisedVersions versions = new SerialisedVersions(
                ordinals -> {
                    Map<Integer, byte[]> anew = new HashMap<>();
                    IntStream.of(ordinals).forEach(ordinal -> {
                        made.add(ordinal);
                        anew.put(ordinal, json(ordinal));
                    });
                    return anew;
                },
                open("a"),
                SegmentStoreTest::mark);
        versions.adopt(VERSIONS);

        String all = new String(
                versions.list(IntStream.range(0, VERSIONS).toArray(), new byte[] {'['}, new byte[] {']'}),
                StandardCharsets.UTF_8);
        assertThat(all)
                .isEqualTo(IntStream.range(0, VERSIONS)
                        .mapToObj(ordinal -> new String(json(ordinal), StandardCharsets.UTF_8))
                        .collect(Collectors.joining(",", "[", "]")));
        assertThat(made).hasSize(1);
    }

    @Test
    void doesNotTakeABrokenEntry() throws IOException {
        fill(open("a"));
        stores.close();
        change(EntryFile.NAME, SegmentHeader.LENGTH + 70L * VersionEntry.LENGTH + 17, (byte) 99);

        assertThat(whole(open("a"))).isEqualTo(VERSIONS - 1);
    }

    @Test
    void doesNotTakeASegmentThatWasCut() throws IOException {
        fill(open("a"));
        stores.close();
        cut("segment-00000", IN_SEGMENT);
        SegmentStore again = open("a");

        assertThat(whole(again)).isZero();
        fill(again);
        assertThat(whole(open("a"))).isEqualTo(VERSIONS);
    }

    @Test
    void doesNotTakeEntriesBehindACut() throws IOException {
        fill(open("a"));
        stores.close();
        cut(EntryFile.NAME, SegmentHeader.LENGTH + 10L * VersionEntry.LENGTH + 5);
        SegmentStore again = open("a");

        assertThat(whole(again)).isEqualTo(10);
        fill(again);
        assertThat(whole(open("a"))).isEqualTo(VERSIONS);
    }

    @Test
    void doesNotTakeAFileThatIsNone() throws IOException {
        Files.writeString(directory.resolve(EntryFile.NAME), "something else");
        Files.writeString(directory.resolve("segment-00000"), "and this");
        SegmentStore store = open("a");
        fill(store);

        assertThat(whole(store)).isEqualTo(VERSIONS);
    }

    @Test
    void keepsAnothersFilesAsTheyAre() throws IOException {
        fill(open("a"));
        SegmentStores second = new SegmentStores(Optional.of(new SegmentStores.KeptPlace(directory, "a build")));
        SegmentStore other = second.open("b");
        long[] places = fill(other);

        assertThat(read(other, places[3])).isEqualTo(json(3));
        second.close();
        assertThat(whole(open("a"))).isEqualTo(VERSIONS);
    }

    @Test
    void goesOnInMemoryWhereNoFileCanBeMade() throws IOException {
        SegmentStore store = open("a");
        Files.createDirectories(directory.resolve("segment-00000").resolve("in the way"));
        long[] places = fill(store);

        assertThat(read(store, places[2_999])).isEqualTo(json(2_999));
    }

    @Test
    void readsOnAfterItsEnd() {
        SegmentStore store = open("a");
        long[] places = fill(store);
        stores.close();
        long[] more = fill(store);

        assertThat(read(store, places[4])).isEqualTo(json(4));
        assertThat(read(store, more[4])).isEqualTo(json(4));
    }

    @Test
    void takesMoreThanASegment() {
        SegmentStore store = open("a");
        byte[] large = new byte[30_000_000];
        large[29_999_999] = 7;
        List<Finished> some = new ArrayList<>();
        for (int ordinal = 0; ordinal < 3; ordinal++) {
            some.add(new Finished(ordinal, mark(ordinal), large));
        }
        long[] places = store.append(some);

        assertThat(BytesPlace.segment(places[1])).isZero();
        assertThat(BytesPlace.segment(places[2])).isEqualTo(1);
        assertThat(read(store, places[2])).isEqualTo(large);
        assertThat(read(open("a"), places[2])).isEqualTo(large);
    }
}
