package org.attackregister.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.attackregister.model.Operation;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.code.Region;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.database.Database;
import org.attackregister.store.database.TableColumn;
import org.attackregister.store.version.AttackRow;
import org.attackregister.store.version.AttackVersion;
import org.attackregister.store.version.AttackVersionRepository;
import org.attackregister.store.version.Change;
import org.attackregister.store.version.RecordVersion;
import org.attackregister.store.version.RecordVersionRepository;
import org.attackregister.store.version.Stored;
import org.attackregister.store.version.VersionRows;
import org.attackregister.store.version.VersionTables;
import org.attackregister.store.version.VersionWriting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An attack's version may go in by plain statements and come out as an entity, and the other way round. */
@QuarkusTest
@TestProfile(EmptyRegister.class)
class TwoPathsTest {
    private static final Instant MOMENT = Instant.parse("2024-01-12T10:11:12.123456Z");

    /** Beyond the revisions that the register itself gives out in these tests. */
    private static final long BEYOND = 1_000_000;

    @Inject
    Database database;

    @Inject
    VersionTables tables;

    @Inject
    AttackVersionRepository entities;

    @Inject
    RecordVersionRepository records;

    static Stream<Change.AttackChange> changes() {
        return Stream.of(
                SampleAttacks.created(SampleAttacks.full(freshId())),
                SampleAttacks.created(SampleAttacks.bare(freshId())),
                SampleAttacks.deleted(freshId(), "wrong"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void readsAsAnEntityWhatWasWrittenByAStatement(Change.AttackChange change) {
        long revision = nextRevision();
        Stored.StoredAttack written = stored(stamp(revision, change), change);
        database.run(connection -> VersionWriting.ATTACKS.insert(connection, List.of(written)));

        Stored read = QuarkusTransaction.requiringNew()
                .call(() -> entities.findById(revision).stored());

        assertThat(read).isEqualTo(written);
        assertThat(json(read)).isEqualTo(json(written));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void readsByAStatementWhatWasWrittenAsAnEntity(Change.AttackChange change) {
        long revision = nextRevision();
        VersionStamp stamp = stamp(revision, change);
        QuarkusTransaction.requiringNew().run(() -> entities.persist(new AttackVersion(stamp, change)));

        List<Stored> read = new ArrayList<>();
        database.run(connection -> VersionTables.ATTACKS
                .between(connection, revision - 1, revision)
                .forEach(r -> read.add(r.version())));

        assertThat(read).containsExactly(stored(stamp, change));
        assertThat(json(read.get(0))).isEqualTo(json(stored(stamp, change)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void readsAnOutlineOfWhatWasWrittenWhole(Change.AttackChange change) {
        long revision = nextRevision();
        Stored.StoredAttack written = stored(stamp(revision, change), change);
        database.run(connection -> VersionWriting.ATTACKS.insert(connection, List.of(written)));

        assertThat(tables.between(revision - 1, revision, true))
                .extracting(VersionRows.StoredRow::version)
                .containsExactly(written.outline());
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"CREATED", "DELETED"})
    void readsByAStatementARecordThatWasWrittenAsAnEntity(Operation operation) {
        long revision = nextRevision();
        String id = freshId();
        Region value = operation == Operation.DELETED ? null : new Region(id, 6, "South Asia");
        Change.RecordChange change = new Change.RecordChange(operation, RecordKind.REGION, id, value, null);
        VersionStamp stamp = stamp(revision, change);
        QuarkusTransaction.requiringNew().run(() -> records.persist(new RecordVersion(stamp, change)));

        assertThat(tables.between(revision - 1, revision, true))
                .extracting(VersionRows.StoredRow::version)
                .containsExactly(new Stored.StoredRecord(stamp, RecordKind.REGION, id, value));
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"CREATED", "DELETED"})
    void readsAsAnEntityARecordThatWasWrittenByAStatement(Operation operation) {
        long revision = nextRevision();
        String id = freshId();
        Region value = operation == Operation.DELETED ? null : new Region(id, 6, "South Asia");
        VersionStamp stamp = new VersionStamp(revision, 3, operation, "a reason", MOMENT, "ann");
        Stored.StoredRecord written = new Stored.StoredRecord(stamp, RecordKind.REGION, id, value);
        tables.appendRecords(List.of(written), List.of());

        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> records.findById(revision).stored()))
                .isEqualTo(written);
    }

    @Test
    void knowsEveryColumnOfTheTableAndTriesItWithAValue() {
        Change.AttackChange full = SampleAttacks.created(SampleAttacks.full(freshId()));
        long revision = nextRevision();
        List<String> columns = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        database.run(connection -> {
            VersionWriting.ATTACKS.insert(connection, List.of(stored(stamp(revision, full), full)));
            try (Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery("select * from attack_version where revision = " + revision)) {
                row.next();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    String column = row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
                    (row.getObject(i) == null ? empty : columns).add(column);
                }
            }
        });

        assertThat(columns)
                .containsExactlyInAnyOrderElementsOf(VersionRows.withStamp(AttackRow.COLUMNS).stream()
                        .map(TableColumn::name)
                        .toList());
        assertThat(empty).containsExactly("superseded_at_revision");
    }

    private static VersionStamp stamp(long revision, Change change) {
        return new VersionStamp(revision, 3, change.operation(), "a reason", MOMENT, "ann", "another");
    }

    private static Stored.StoredAttack stored(VersionStamp stamp, Change.AttackChange change) {
        return new Stored.StoredAttack(stamp, change.id(), change.dataset(), change.attack());
    }

    /** Equal figures may be written in different ways. */
    private static String json(Stored stored) {
        Attack attack = ((Stored.StoredAttack) stored).attack();
        return attack == null ? "" : RegisterJson.tree(attack).toString();
    }

    private long nextRevision() {
        return QuarkusTransaction.requiringNew().call(() -> BEYOND + entities.count() + records.count());
    }

    private static String freshId() {
        return "a-" + UUID.randomUUID();
    }
}
