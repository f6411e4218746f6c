package org.attackregister.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.attackregister.error.RegisterException;
import org.attackregister.model.Operation;
import org.attackregister.model.attack.Attack;
import org.attackregister.store.version.Change;
import org.attackregister.store.version.Stored;
import org.attackregister.store.version.StoredRow;
import org.attackregister.store.version.VersionTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A load writes what a session writes, a little later and by other threads, or nothing. */
@QuarkusTest
@TestProfile(EmptyRegister.class)
class LedgerLoadTest {
    private static final int MANY = 1_200;

    @Inject
    Ledger ledger;

    @Inject
    CurrentAttacks attacks;

    @Inject
    VersionTables tables;

    @Inject
    VersionLog log;

    @AfterEach
    void noThreadIsLeft() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("load-encoder")) {
                thread.join();
            }
        }
    }

    @Test
    void writesInOrderWhatIsAppendedPartByPart() {
        long before = log.revision();
        List<Change.AttackChange> changes = changes();

        load(load -> {
            changes.forEach(change -> load.append(List.of(change)));
            load.append(List.of());
            load.append(changes());
        });

        List<Stored> written = tables.between(before, log.revision(), false).stream()
                .map(StoredRow::version)
                .toList();
        assertThat(written).hasSize(2 * MANY);
        assertThat(written.subList(0, MANY)).extracting(Stored::id).isEqualTo(ids(changes));
        assertThat(written.get(7))
                .isInstanceOfSatisfying(
                        Stored.StoredAttack.class,
                        version -> assertThat(version.attack())
                                .isEqualTo(changes.get(7).attack()));
        assertThat(written).extracting(s -> s.stamp().recordedBy()).containsOnly("ann");
        assertThat(written.stream().map(s -> s.stamp().recordedAt()).distinct()).hasSize(1);
    }

    @Test
    void changesWhatItHasAppendedItselfAndWhatWasThereBefore() {
        String old = freshId();
        ledger.append(List.of(created(old)), null);
        long before = log.revision();
        List<Change.AttackChange> changes = changes();
        String own = changes.get(3).id();

        load(load -> {
            load.append(changes);
            load.append(List.of(
                    SampleAttacks.change(Operation.UPDATED, SampleAttacks.bare(own)),
                    SampleAttacks.deleted(old, "gone"),
                    SampleAttacks.deleted(own, "gone")));
        });

        assertThat(attacks.find(List.of(own, old)).values())
                .allSatisfy(version -> assertThat(version.attack()).isNull())
                .extracting(version -> version.stamp().version())
                .containsExactlyInAnyOrder(3, 2);
        assertThat(log.revision()).isEqualTo(before + MANY + 3);
    }

    @Test
    void refusesWhatASessionRefusesAndUndoesAll() {
        String old = freshId();
        ledger.append(List.of(created(old)), null);
        long before = log.revision();

        assertThatThrownBy(() -> load(load -> {
                    load.append(changes());
                    load.append(List.of(created(old)));
                }))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining("is there already");

        assertNothingSince(before);
    }

    @Test
    void undoesAllWhereARowCannotBeMade() {
        long before = log.revision();
        List<Change.AttackChange> broken = new ArrayList<>(changes());
        broken.add(new Change.AttackChange(Operation.CREATED, freshId(), "iskp", unwritable(), null));

        assertThatThrownBy(() -> load(load -> {
                    load.append(broken);
                    load.append(changes());
                }))
                .hasMessageContaining("could not be made");

        assertNothingSince(before);
    }

    @Test
    void undoesAllWhereTheCallerFails() {
        long before = log.revision();

        assertThatThrownBy(() -> load(load -> {
                    load.append(changes());
                    throw new IllegalArgumentException("cancelled");
                }))
                .hasMessage("cancelled");

        assertNothingSince(before);
    }

    @Test
    void commitsNothingThatIsNotWrittenToItsEnd() {
        long before = log.revision();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    try (LedgerLoad load = begin()) {
                        load.append(changes());
                    }
                }))
                .isInstanceOf(QuarkusTransactionException.class);

        assertNothingSince(before);
    }

    private void assertNothingSince(long before) {
        assertThat(log.revision()).isEqualTo(before);
        assertThat(tables.between(before, before + 10 * MANY, true)).isEmpty();
    }

    private void load(Consumer<LedgerLoad> work) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (LedgerLoad load = begin()) {
                work.accept(load);
                load.flush();
            }
        });
    }

    private LedgerLoad begin() {
        return ledger.load("ann", () -> attacks.recordedIds(MANY));
    }

    /** An attack with a member of a list that no JSON is made of. */
    private static Attack unwritable() {
        Attack attack = SampleAttacks.bare(freshId());
        return new Attack(
                attack.id(),
                attack.dataset(),
                attack.kind(),
                attack.when(),
                attack.where(),
                new UnreadableList(),
                attack.weaponTypes(),
                null,
                null,
                attack.targets(),
                attack.perpetrators(),
                attack.casualties(),
                attack.account());
    }

    /** A list whose members cannot be looked at. */
    private static final class UnreadableList extends AbstractList<String> {
        @Override
        public String get(int index) {
            throw new IllegalStateException("not to be looked at");
        }

        @Override
        public int size() {
            return 1;
        }
    }

    private static List<Change.AttackChange> changes() {
        return IntStream.range(0, MANY).mapToObj(i -> created(freshId())).toList();
    }

    private static List<String> ids(List<Change.AttackChange> changes) {
        return changes.stream().map(Change::id).toList();
    }

    private static Change.AttackChange created(String id) {
        return SampleAttacks.created(SampleAttacks.full(id));
    }

    private static String freshId() {
        return "a-" + UUID.randomUUID();
    }
}
