package org.attackregister.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.attackregister.error.RegisterException;
import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;
import org.attackregister.query.Page;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.Sort;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.snapshot.checkpoint.CheckpointFile;
import org.attackregister.snapshot.checkpoint.Checkpoints;
import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.column.SerialisedVersions;
import org.attackregister.snapshot.column.VersionEncoder;
import org.attackregister.snapshot.follow.Arrivals;
import org.attackregister.snapshot.follow.Growth;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.snapshot.segment.SegmentStores;
import org.attackregister.store.EmptyRegister;
import org.attackregister.store.Ledger;
import org.attackregister.store.VersionLog;
import org.attackregister.store.version.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A start from a checkpoint beside one without. */
@QuarkusTest
@TestProfile(EmptyRegister.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestartTest {
    private static final List<Stored> VERSIONS = RecordedRegister.REGISTER.versions();
    private static final int QUESTIONS = 200;

    @Inject
    Ledger ledger;

    @Inject
    VersionLog log;

    @Inject
    VersionEncoder encoder;

    @Inject
    SnapshotHolder registered;

    @Inject
    DataSource database;

    @TempDir
    Path directory;

    private CheckpointFile file;
    private SegmentStores segments = new SegmentStores(Optional.empty());
    private SnapshotHolder holder;
    private Snapshot whole;

    @BeforeAll
    void recordTheRegister() throws SQLException {
        RecordedRegister.record(database, log, ledger, registered);
        // the one that is shared may still have what another class recorded
        SnapshotHolder own = new SnapshotHolder(log, encoder, new Arrivals(), VERSIONS.size());
        own.refresh();
        whole = Objects.requireNonNull(own.current());
    }

    @BeforeEach
    void nothingWasRead() {
        file = Checkpoints.in(directory, "this program");
        segments.close();
        segments = new SegmentStores(
                Optional.of(new SegmentStores.KeptPlace(directory.resolve("versions"), "this program")));
        holder = new SnapshotHolder(log, encoder, new Arrivals(), new Checkpoints(Optional.of(file)), segments);
    }

    @AfterEach
    void stopPreparing() {
        holder.stopPreparing();
        segments.close();
    }

    private Snapshot started() {
        holder.refresh();
        return Objects.requireNonNull(holder.current());
    }

    @Test
    void answersTheSame() throws IOException {
        file.write(whole);

        assertSame(started(), whole);
        assertThat(holder.restored()).isNotNull();
    }

    @Test
    void readsWhatWasRecordedSinceTheCheckpoint() throws IOException {
        for (int revision : List.of(1, 200, 899, 900, 901, VERSIONS.size() - 1)) {
            nothingWasRead();
            file.write(grown(VERSIONS.subList(0, revision)));

            assertSame(started(), whole);
            assertThat(Objects.requireNonNull(holder.restored()).revision()).isEqualTo(revision);
            holder.stopPreparing();
        }
    }

    @Test
    void refusesACheckpointThatIsNewerThanTheDatabase() throws IOException {
        file.write(grown(VERSIONS, deletion(VERSIONS.size() + 1, Instant.EPOCH)));

        assertSame(started(), whole);
        assertThat(holder.restored()).isNull();
    }

    @Test
    void refusesACheckpointOfAnotherHistory() throws IOException {
        int last = VERSIONS.size();
        Instant later = VERSIONS.get(last - 1).stamp().recordedAt().plusNanos(1_000);
        file.write(grown(VERSIONS.subList(0, last - 1), deletion(last, later)));

        assertSame(started(), whole);
        assertThat(holder.restored()).isNull();
    }

    @Test
    void readsTheDatabaseAnewWithoutTheCheckpointItBeganWith() throws IOException {
        file.write(whole);
        started();

        holder.begin(log);

        assertThat(holder.restored()).isNull();
        assertSame(Objects.requireNonNull(holder.current()), whole);
    }

    private static Stored deletion(long revision, Instant at) {
        return new Stored.StoredAttack(
                new VersionStamp(revision, 1, Operation.DELETED, null, at, null), "invented", "alpha", null);
    }

    private Snapshot grown(List<Stored> versions, Stored... more) {
        Growth growth = new Growth(
                SnapshotBase.empty(
                        whole.registerId(), new AttackColumns(), new SerialisedVersions(ordinals -> Map.of())),
                encoder);
        log.forEachBetween(0, versions.size(), growth::append);
        List.of(more).forEach(growth::append);
        return growth.snapshot();
    }

    private static void assertSame(Snapshot found, Snapshot expected) {
        assertThat(found.revision()).isEqualTo(expected.revision());
        for (long revision = RecordedRegister.REGISTER.references(); revision <= expected.revision(); revision += 37) {
            assertThat(found.dataset("alpha", revision)).isEqualTo(expected.dataset("alpha", revision));
        }
        for (Sort sort : Sort.all()) {
            assertThat(listed(found, sort)).isEqualTo(listed(expected, sort));
        }
        Random random = new Random(4711);
        for (int i = 0; i < QUESTIONS; i++) {
            long revision = random.nextBoolean()
                    ? expected.revision()
                    : random.nextLong(RecordedRegister.REGISTER.references(), expected.revision() + 1);
            QueryParameters asked = new RandomQuestions(random, expected, revision).counts();
            CountQuestion question = new Sitting(i, expected, revision).counts(asked);
            assertThat(new Sitting(i, found, revision).counts(asked)).isEqualTo(question);
            assertThat(answer(found, question)).as("question %d", i).isEqualTo(answer(expected, question));
        }
    }

    /** The answer, or why it would have too many rows. */
    private static Object answer(Snapshot snapshot, CountQuestion question) {
        try {
            return snapshot.count(question);
        } catch (RegisterException e) {
            return e.faults();
        }
    }

    private static List<String> listed(Snapshot snapshot, Sort sort) {
        Selection found = snapshot.list(
                new AttackFilter("alpha", snapshot.revision(), true, List.of()), sort, new Page(0, Page.ALL));
        return IntStream.range(0, found.returned())
                .mapToObj(i -> new String(found.json(i), StandardCharsets.UTF_8))
                .toList();
    }
}
