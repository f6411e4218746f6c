package org.attackregister.store.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.model.Operation;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.code.Region;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.EmptyRegister;
import org.attackregister.store.SampleAttacks;
import org.attackregister.store.database.Database;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Versions come out of their tables as they went in, by the columns that their entities map. */
@QuarkusTest
@TestProfile(EmptyRegister.class)
class VersionTablesTest {
    private static final Instant MOMENT = Instant.parse("2024-01-12T10:11:12.123456Z");

    /** Beyond the revisions that the register itself gives out in these tests. */
    private static final long BEYOND = 1_000_000;

    @Inject
    Database database;

    @Inject
    SessionFactory sessions;

    @Inject
    VersionTables tables;

    @Inject
    VersionWriter writer;

    @Inject
    AttackVersionRepository attacks;

    @Inject
    RecordVersionRepository records;

    static Stream<Change.AttackChange> changes() {
        return Stream.of(
                SampleAttacks.created(SampleAttacks.full(freshId())),
                SampleAttacks.created(SampleAttacks.bare(freshId())),
                SampleAttacks.created(longAgo(SampleAttacks.full(freshId()))),
                SampleAttacks.deleted(freshId(), "wrong"));
    }

    /** Of a day that the Julian calendar has and ours has not. */
    private static Attack longAgo(Attack attack) {
        EventDate day = new EventDate(LocalDate.of(1582, 10, 10), DatePrecision.DAY, LocalDate.of(1582, 10, 12));
        return new Attack(
                attack.id(),
                attack.dataset(),
                attack.kind(),
                day,
                attack.where(),
                attack.attackTypes(),
                attack.weaponTypes(),
                attack.suicide(),
                attack.success(),
                attack.targets(),
                attack.perpetrators(),
                attack.casualties(),
                attack.account());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void readAnAttackAsItWasWritten(Change.AttackChange change) {
        long revision = nextRevision();
        Stored.StoredAttack written = written(revision, change);

        assertThat(tables.between(revision - 1, revision, false))
                .extracting(StoredRow::version)
                .containsExactly(written);
        assertThat(json(tables.attacksAt(List.of(revision)).get(0).attack())).isEqualTo(json(written.attack()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void readAnAttackAsHibernateDoes(Change.AttackChange change) {
        Stored.StoredAttack written = written(nextRevision(), change);
        AttackVersion mapped = QuarkusTransaction.requiringNew()
                .call(() -> attacks.find("attackId", change.id()).singleResult());
        mapped.tolls =
                change.attack() == null ? null : change.attack().casualties().tolls();
        Stored.StoredAttack read = mapped.stored();

        assertThat(read).isEqualTo(written);
        assertThat(tables.current(List.of(change.id()))).containsExactly(read);
        assertThat(json(read.attack())).isEqualTo(json(written.attack()));
    }

    /** The columns of tolls are not mapped: what is read without them is not taken for an attack of which none is known. */
    @Test
    void readNoAttackWithoutItsTolls() {
        Attack attack = SampleAttacks.full(freshId());
        written(nextRevision(), SampleAttacks.created(attack));

        AttackVersion mapped = QuarkusTransaction.requiringNew()
                .call(() -> attacks.find("attackId", attack.id()).singleResult());

        assertThatThrownBy(mapped::stored).isInstanceOf(NullPointerException.class);
    }

    /** So many go to PostgreSQL by a way of their own. */
    @Test
    void giveManyAttacksAsTheyWent() {
        long first = nextRevision();
        List<Change.AttackChange> many =
                IntStream.range(0, 25).boxed().flatMap(round -> changes()).toList();
        List<Stored.StoredAttack> written = IntStream.range(0, many.size())
                .mapToObj(i -> version(first + i, many.get(i)))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> writer.appendAttacks(written, List.of()));

        List<StoredRow> read = tables.between(first - 1, first + written.size() - 1, false);
        assertThat(read).extracting(StoredRow::version).containsExactlyElementsOf(written);
        assertThat(read.stream().map(row -> json(((Stored.StoredAttack) row.version()).attack())))
                .containsExactlyElementsOf(
                        written.stream().map(v -> json(v.attack())).toList());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void readAnOutlineOfAWholeVersion(Change.AttackChange change) {
        long revision = nextRevision();
        Stored.StoredAttack written = written(revision, change);

        assertThat(tables.between(revision - 1, revision, true))
                .extracting(StoredRow::version)
                .containsExactly(written.outline());
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"CREATED", "DELETED"})
    void readARecordAsItWasWritten(Operation operation) {
        long revision = nextRevision();
        String id = freshId();
        Region value = operation == Operation.DELETED ? null : new Region(id, 6, "South Asia");
        VersionStamp stamp = new VersionStamp(revision, 3, operation, "a reason", MOMENT, "ann");
        Stored.StoredRecord written = new Stored.StoredRecord(stamp, RecordKind.REGION, id, value);
        QuarkusTransaction.requiringNew().run(() -> writer.appendRecords(List.of(written), List.of()));

        assertThat(tables.between(revision - 1, revision, true))
                .extracting(StoredRow::version)
                .containsExactly(written);
    }

    @Test
    void haveNoColumnThatTheEntityDoesNotMapAndNoSampleFills() {
        long revision = nextRevision();
        written(revision, SampleAttacks.created(SampleAttacks.full(freshId())));
        List<String> columns = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        database.run(connection -> {
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
                .containsExactlyInAnyOrderElementsOf(
                        AttackVersion.table(sessions).columns());
        assertThat(empty).containsExactly("superseded_at_revision");
    }

    private static Stored.StoredAttack version(long revision, Change.AttackChange change) {
        VersionStamp stamp = new VersionStamp(revision, 3, change.operation(), "a reason", MOMENT, "ann", "another");
        return new Stored.StoredAttack(stamp, change.id(), change.dataset(), change.attack());
    }

    private Stored.StoredAttack written(long revision, Change.AttackChange change) {
        Stored.StoredAttack version = version(revision, change);
        QuarkusTransaction.requiringNew().run(() -> writer.appendAttacks(List.of(version), List.of()));
        return version;
    }

    /** Equal figures may be written in different ways. */
    private static String json(@Nullable Attack attack) {
        return attack == null ? "" : RegisterJson.tree(attack).toString();
    }

    private long nextRevision() {
        return QuarkusTransaction.requiringNew().call(() -> BEYOND + attacks.count() + records.count());
    }

    private static String freshId() {
        return "a-" + UUID.randomUUID();
    }
}
