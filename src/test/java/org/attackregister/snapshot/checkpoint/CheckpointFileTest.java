package org.attackregister.snapshot.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.query.Page;
import org.attackregister.query.Sort;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.snapshot.GrowingSnapshot;
import org.attackregister.snapshot.RandomRegister;
import org.attackregister.snapshot.Selection;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.SnapshotBase;
import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.column.SerialisedVersions;
import org.attackregister.snapshot.follow.Growth;
import org.attackregister.view.AttackEncoder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
    private static final RandomRegister REGISTER = new RandomRegister(41, 400);
    private static final int TRIALS = 300;

    @TempDir
    Path directory;

    private final Snapshot written = GrowingSnapshot.of(REGISTER.versions(), 2).get(1);
    private CheckpointFile file;
    private Path path;

    @BeforeEach
    void write() throws IOException {
        written.prepare(() -> false);
        file = new CheckpointFile(directory.resolve("derived"), "this program");
        path = directory.resolve("derived").resolve(CheckpointFile.NAME);
        file.write(written);
    }

    private static Optional<Snapshot> read(CheckpointFile file, String registerId) {
        return file.read(registerId, () -> nothing(registerId));
    }

    private static SnapshotBase nothing(String registerId) {
        return SnapshotBase.empty(registerId, new AttackColumns(), new SerialisedVersions(ordinals -> Map.of()));
    }

    private Optional<Snapshot> read() {
        return read(file, written.registerId());
    }

    @Test
    void givesBackWhatWasWritten() {
        Snapshot read = read().orElseThrow();

        assertThat(read.revision()).isEqualTo(written.revision());
        assertThat(read.isPrepared()).isTrue();
        for (long revision = REGISTER.references(); revision <= written.revision(); revision += 7) {
            for (String dataset : List.of("alpha", "beta", "gamma")) {
                assertThat(read.dataset(dataset, revision)).isEqualTo(written.dataset(dataset, revision));
            }
            assertThat(read.recordedAt(revision)).isEqualTo(written.recordedAt(revision));
            assertThat(read.wholeAt(revision)).isEqualTo(written.wholeAt(revision));
        }
    }

    @Test
    void isTheSameBytesWhenItIsWrittenOnceMore() throws IOException {
        byte[] first = Files.readAllBytes(path);

        file.write(read().orElseThrow());

        assertThat(Files.readAllBytes(path)).isEqualTo(first);
    }

    @Test
    void hasNothingOfWhatIsAppendedLater() throws IOException {
        List<Snapshot> snapshots = GrowingSnapshot.of(REGISTER.versions(), 4);
        file.write(snapshots.get(1));

        Growth growth = Growth.from(read().orElseThrow(), new AttackEncoder());
        assertThat(growth.revision()).isEqualTo(snapshots.get(1).revision());
        REGISTER.versions()
                .subList(Math.toIntExact(growth.revision()), REGISTER.versions().size())
                .forEach(growth::append);
        Snapshot grown = growth.snapshot();
        for (long revision = REGISTER.references(); revision <= grown.revision(); revision += 11) {
            assertThat(ids(grown, revision)).isEqualTo(ids(snapshots.get(3), revision));
        }
    }

    private static List<String> ids(Snapshot snapshot, long revision) {
        List<String> ids = new ArrayList<>();
        snapshot.forEachId(revision, ids::add);
        return ids;
    }

    @Test
    void isNotThereBeforeItIsWritten() {
        assertThat(read(new CheckpointFile(directory.resolve("elsewhere"), "this program"), "a-register"))
                .isEmpty();
    }

    @Test
    void isRefusedWhereAnyByteOfItIsAnother() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        Random random = new Random(4711);
        IntStream places = IntStream.concat(
                IntStream.concat(IntStream.range(0, 60), IntStream.range(whole.length - 60, whole.length)),
                random.ints(TRIALS, 0, whole.length));
        for (int place : places.toArray()) {
            byte[] damaged = whole.clone();
            damaged[place] ^= (byte) (1 + random.nextInt(255));
            Files.write(path, damaged);
            assertThat(read()).as("byte %d", place).isEmpty();
        }
    }

    @Test
    void isRefusedWhereItIsCutOrLengthened() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        for (int length : new Random(4712).ints(TRIALS, 0, whole.length).toArray()) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertThat(read()).as("the first %d bytes", length).isEmpty();
        }
        Files.write(path, Arrays.copyOf(whole, whole.length + 1));
        assertThat(read()).isEmpty();
    }

    @Test
    void isRefusedByAnotherRegisterAndByAnotherProgram() {
        assertThat(read(file, "another-register")).isEmpty();
        assertThat(read(new CheckpointFile(path.getParent(), "another program"), written.registerId()))
                .isEmpty();
    }

    @Test
    void isReplacedWhereItIsDamaged() throws IOException {
        Files.writeString(path, "no checkpoint");

        file.write(written);

        assertThat(read()).isPresent();
    }

    @Test
    void leavesNothingBesideIt() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor(10, TimeUnit.SECONDS);
        Files.writeString(path.resolveSibling(CheckpointFile.NAME + "." + ended.pid()), "half of one");

        file.write(written);

        try (Stream<Path> files = Files.list(path.getParent())) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void staysWhereTheNextCannotBeWritten() throws IOException {
        Path next = path.resolveSibling(
                CheckpointFile.NAME + "." + ProcessHandle.current().pid());
        Files.createDirectory(next);
        Files.createFile(next.resolve("in-the-way"));

        assertThatThrownBy(() -> file.write(written)).isInstanceOf(IOException.class);

        assertThat(read()).isPresent();
    }

    @Test
    void listsTheSameBytes() {
        Snapshot read = GrowingSnapshot.restored(written);
        Sort.all().forEach(sort -> assertThat(listed(read, sort)).isEqualTo(listed(written, sort)));
    }

    private static List<String> listed(Snapshot snapshot, Sort sort) {
        Selection found = snapshot.list(
                new AttackFilter("alpha", snapshot.revision(), true, List.of()), sort, new Page(0, Page.ALL));
        return IntStream.range(0, found.returned())
                .mapToObj(i -> new String(found.json(i), StandardCharsets.UTF_8))
                .toList();
    }
}
