package org.attackregister.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.attackregister.query.Page;
import org.attackregister.query.Sort;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.filter.Phrase;
import org.attackregister.snapshot.column.VersionEncoder;
import org.attackregister.snapshot.follow.Arrivals;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.store.EmptyRegister;
import org.attackregister.store.Ledger;
import org.attackregister.store.VersionLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A snapshot of a large register, of which no more than the outlines are read at first. */
@QuarkusTest
@TestProfile(EmptyRegister.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FarBehindTest {
    private static final RandomRegister REGISTER = RecordedRegister.REGISTER;
    private static final AttackFilter ALL =
            new AttackFilter("alpha", REGISTER.versions().size(), true, List.of());

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

    private SnapshotHolder holder;
    private Snapshot whole;

    @BeforeAll
    void recordTheRegister() throws SQLException {
        RecordedRegister.record(database, log, ledger, registered);
    }

    @BeforeEach
    void readTheRegisterOnceAsOutlinesAndOnceAsAWhole() {
        holder = new SnapshotHolder(log, encoder, new Arrivals(), 50);
        holder.refresh();
        SnapshotHolder other = new SnapshotHolder(log, encoder, new Arrivals(), 1_000_000);
        other.refresh();
        whole = Objects.requireNonNull(other.current());
    }

    @AfterEach
    void stopPreparing() {
        holder.stopPreparing();
    }

    private Snapshot outlined() {
        return Objects.requireNonNull(holder.current());
    }

    @Test
    void listsTheSameBytes() {
        assertThat(listed(outlined(), ALL)).isEqualTo(listed(whole, ALL)).hasSizeGreaterThan(100);
    }

    @Test
    void listsTheSamePage() {
        Page page = new Page(20, 15);

        assertThat(json(outlined().list(ALL, byDate(), page))).isEqualTo(json(whole.list(ALL, byDate(), page)));
    }

    @Test
    void findsTheSameWords() {
        Operand words = new Operand.Search(List.of(List.of(Phrase.of("mosque"))));
        Condition condition = new Condition(FilterField.Q, Condition.Scope.PLAIN, false, words);
        AttackFilter filter = new AttackFilter("alpha", ALL.revision(), true, List.of(condition));

        assertThat(listed(outlined(), filter)).isEqualTo(listed(whole, filter)).isNotEmpty();
    }

    @Test
    void hasTheSameDigestAtEveryRevision() {
        for (long revision = 1; revision <= ALL.revision(); revision += 29) {
            assertThat(outlined().dataset("alpha", revision)).isEqualTo(whole.dataset("alpha", revision));
        }
    }

    @Test
    void hasTheSameHistories() {
        for (var version : REGISTER.versions()) {
            assertThat(history(outlined(), version.id())).isEqualTo(history(whole, version.id()));
        }
    }

    @Test
    void answersTheSameWhenEverythingWasPreparedAndWhenTheStoreIsAsked() {
        outlined().prepare(() -> false);

        assertThat(listed(outlined(), ALL)).isEqualTo(listed(whole, ALL));
        assertThat(outlined().dataset("beta", ALL.revision())).isEqualTo(whole.dataset("beta", ALL.revision()));
    }

    @Test
    void preparesNothingMoreOnceItIsStopped() {
        outlined().prepare(() -> true);

        assertThat(listed(outlined(), ALL)).isEqualTo(listed(whole, ALL));
    }

    private static Sort byDate() {
        return new Sort(Sort.SortKey.DATE, true);
    }

    private static List<String> listed(Snapshot snapshot, AttackFilter filter) {
        return json(snapshot.list(filter, byDate(), new Page(0, Page.ALL)));
    }

    private static List<String> json(Selection found) {
        return IntStream.range(0, found.returned())
                .mapToObj(i -> new String(found.json(i), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> history(Snapshot snapshot, String id) {
        return snapshot.history(id, ALL.revision()).stream()
                .map(v -> v.stamp()
                        + v.dataset()
                        + v.json()
                                .map(j -> new String(j, StandardCharsets.UTF_8))
                                .orElse(""))
                .toList();
    }
}
