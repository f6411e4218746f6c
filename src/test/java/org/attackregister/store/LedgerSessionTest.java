package org.attackregister.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.attackregister.error.RegisterException;
import org.attackregister.model.Operation;
import org.attackregister.store.version.Change;
import org.attackregister.store.version.Stored;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EmptyRegister.class)
class LedgerSessionTest {
    @Inject
    Ledger ledger;

    @Inject
    VersionLog log;

    @Test
    void assignsConsecutiveRevisionsAndOneMomentToAllPartsOfATransaction() {
        String first = freshId();
        String second = freshId();
        long before = log.revision();

        QuarkusTransaction.begin();
        LedgerSession session = ledger.begin("ann");
        session.append(List.of(created(first), created(second)));
        session.append(List.of());
        session.append(List.of(SampleAttacks.change(Operation.UPDATED, SampleAttacks.full(first))));
        session.append(List.of(SampleAttacks.deleted(first, "wrong"), SampleAttacks.deleted(second, "wrong")));
        assertThat(session.revision()).isEqualTo(before + 5);
        QuarkusTransaction.commit();

        assertThat(log.revision()).isEqualTo(before + 5);
        assertThat(after(before))
                .extracting(
                        s -> s.stamp().revision() - before,
                        s -> s.stamp().version(),
                        s -> s.stamp().recordedBy(),
                        Stored::id)
                .containsExactly(
                        tuple(1L, 1, "ann", first),
                        tuple(2L, 1, "ann", second),
                        tuple(3L, 2, "ann", first),
                        tuple(4L, 3, "ann", first),
                        tuple(5L, 2, "ann", second));
        assertThat(after(before).stream().map(s -> s.stamp().recordedAt()).distinct())
                .hasSize(1);
    }

    @Test
    void goesOnCountingInAnotherSessionOfTheSameTransaction() {
        long before = log.revision();

        QuarkusTransaction.begin();
        LedgerSession one = ledger.begin("ann");
        LedgerSession other = ledger.begin("bob");
        one.append(List.of(created(freshId())));
        other.append(List.of(created(freshId())));
        long last = ledger.append(List.of(created(freshId())), "cat");
        one.append(List.of(created(freshId())));
        QuarkusTransaction.commit();

        assertThat(last).isEqualTo(before + 3);
        assertThat(after(before))
                .extracting(s -> s.stamp().revision() - before, s -> s.stamp().recordedBy())
                .containsExactly(tuple(1L, "ann"), tuple(2L, "bob"), tuple(3L, "cat"), tuple(4L, "ann"));
        assertThat(after(before).stream().map(s -> s.stamp().recordedAt()).distinct())
                .hasSize(1);
    }

    @Test
    void leavesNothingBehindWhenItsTransactionIsRolledBack() {
        long before = log.revision();

        QuarkusTransaction.begin();
        LedgerSession session = ledger.begin(null);
        session.append(many());
        session.append(many());
        QuarkusTransaction.rollback();

        assertThat(log.revision()).isEqualTo(before);
        assertThat(after(before)).isEmpty();
        String next = freshId();
        assertThat(ledger.append(List.of(created(next)), null)).isEqualTo(before + 1);
        assertThat(after(before)).extracting(Stored::id).containsExactly(next);
    }

    @Test
    void undoesEarlierPartsTooWhenALaterOneIsRefusedAndItsCallerGoesOn() {
        String id = freshId();
        long before = log.revision();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    LedgerSession session = ledger.begin(null);
                    session.append(List.of(created(id)));
                    assertThatThrownBy(() -> session.append(List.of(created(id))))
                            .isInstanceOf(RegisterException.class);
                }))
                .hasStackTraceContaining("RollbackException");

        assertThat(log.revision()).isEqualTo(before);
        assertThat(after(before)).isEmpty();
    }

    @Test
    void isOverWithItsTransaction() {
        AtomicReference<LedgerSession> kept = new AtomicReference<>();
        QuarkusTransaction.requiringNew().run(() -> kept.set(ledger.begin(null)));
        long before = log.revision();

        assertThatThrownBy(() -> kept.get().append(List.of(created(freshId()))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew().run(() -> kept.get().append(List.of(created(freshId())))))
                .hasStackTraceContaining("this session was begun");

        assertThat(log.revision()).isEqualTo(before);
    }

    @Test
    void needsATransactionToBegin() {
        assertThatThrownBy(() -> ledger.begin(null)).isInstanceOf(TransactionalException.class);
    }

    private static List<Change.AttackChange> many() {
        return IntStream.range(0, 1_200).mapToObj(i -> created(freshId())).toList();
    }

    private List<Stored> after(long revision) {
        List<Stored> stored = new ArrayList<>();
        log.forEachAfter(revision, stored::add);
        return stored;
    }

    private static Change.AttackChange created(String id) {
        return SampleAttacks.created(SampleAttacks.bare(id));
    }

    private static String freshId() {
        return "a-" + UUID.randomUUID();
    }
}
