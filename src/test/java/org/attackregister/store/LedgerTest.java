package org.attackregister.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.model.Operation;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.code.Region;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.database.Json;
import org.attackregister.store.version.AttackVersionRepository;
import org.attackregister.store.version.Change;
import org.attackregister.store.version.RecordVersionRepository;
import org.attackregister.store.version.Stored;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@TestProfile(EmptyRegister.class)
class LedgerTest {
    @Inject
    Ledger ledger;

    @Inject
    VersionLog log;

    @Inject
    AttackVersionRepository attackVersions;

    @Inject
    RecordVersionRepository recordVersions;

    @Test
    void assignsConsecutiveRevisionsAndVersionNumbersToEachRecord() {
        String id = freshId();
        long before = log.revision();

        ledger.append(List.of(SampleAttacks.created(SampleAttacks.bare(id))), null);
        ledger.append(
                List.of(
                        SampleAttacks.change(Operation.UPDATED, SampleAttacks.full(id)),
                        SampleAttacks.deleted(id, "twice in the list")),
                "ann");
        long last = ledger.append(List.of(SampleAttacks.change(Operation.RESTORED, SampleAttacks.bare(id))), "bob");

        assertThat(last).isEqualTo(before + 4).isEqualTo(log.revision());
        assertThat(after(before))
                .extracting(
                        s -> s.stamp().revision() - before,
                        s -> s.stamp().version(),
                        s -> s.stamp().operation(),
                        s -> s.stamp().reason(),
                        s -> s.stamp().recordedBy(),
                        Stored::id)
                .containsExactly(
                        tuple(1L, 1, Operation.CREATED, null, null, id),
                        tuple(2L, 2, Operation.UPDATED, null, "ann", id),
                        tuple(3L, 3, Operation.DELETED, "twice in the list", "ann", id),
                        tuple(4L, 4, Operation.RESTORED, null, "bob", id));
    }

    @Test
    void closesTheVersionBeforeWithTheRevisionOfTheNext() {
        String id = freshId();
        long first = ledger.append(List.of(SampleAttacks.created(SampleAttacks.bare(id))), null);
        long third = ledger.append(
                List.of(
                        SampleAttacks.change(Operation.UPDATED, SampleAttacks.full(id)),
                        SampleAttacks.deleted(id, "gone")),
                null);

        assertThat(supersededAt(first)).isEqualTo(first + 1);
        assertThat(supersededAt(first + 1)).isEqualTo(third);
        assertThat(supersededAt(third)).isNull();
    }

    @Test
    void numbersRecordsOfEachKindApart() {
        String id = freshId();
        long before = log.revision();

        ledger.append(List.of(region(Operation.CREATED, id, 1)), null);
        ledger.append(List.of(region(Operation.UPDATED, id, 2)), null);
        ledger.append(List.of(new Change.RecordChange(Operation.CREATED, RecordKind.SOURCE, id, null, null)), null);

        assertThat(after(before))
                .extracting(s -> s.stamp().version(), s -> ((Stored.StoredRecord) s).value())
                .containsExactly(
                        tuple(1, new Region(id, 1, "somewhere")),
                        tuple(2, new Region(id, 2, "somewhere")),
                        tuple(1, null));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> recordVersions.findById(before + 1).supersededAtRevision))
                .isEqualTo(before + 2);
    }

    @Test
    void keepsAnAttackOfWhichEveryFieldIsFilled() {
        Attack attack = SampleAttacks.full(freshId());
        long revision = ledger.append(List.of(SampleAttacks.created(attack)), null);

        Attack read = attackAt(revision);

        assertThat(read).isEqualTo(attack);
        assertThat(read.account().extra())
                .containsExactlyEntriesOf(attack.account().extra());
        assertThat(Json.write(read)).isEqualTo(Json.write(attack));
    }

    @Test
    void keepsAnAttackOfWhichNothingOptionalIsKnown() {
        Attack attack = SampleAttacks.bare(freshId());
        long revision = ledger.append(List.of(SampleAttacks.created(attack)), null);

        assertThat(attackAt(revision)).isEqualTo(attack);
    }

    @Test
    void recordsOneMomentForACallAndALaterOneForEachCallAfter() {
        long before = log.revision();
        for (int i = 0; i < 5; i++) {
            ledger.append(
                    List.of(
                            SampleAttacks.created(SampleAttacks.bare(freshId())),
                            SampleAttacks.created(SampleAttacks.bare(freshId()))),
                    null);
        }

        List<Instant> moments =
                after(before).stream().map(s -> s.stamp().recordedAt()).toList();

        assertThat(moments).hasSize(10).isSorted();
        assertThat(moments.stream().distinct()).hasSize(5);
        assertThat(moments.get(0)).isEqualTo(moments.get(1));
        assertThat(moments).allSatisfy(m -> assertThat(m).isEqualTo(m.truncatedTo(ChronoUnit.MICROS)));
    }

    @Test
    void refusesToMakeWhatIsThere() {
        String id = freshId();
        long revision = ledger.append(List.of(SampleAttacks.created(SampleAttacks.bare(id))), null);

        refuses(SampleAttacks.created(SampleAttacks.bare(id)), id + " cannot be created: it is there already.");
        assertThat(log.revision()).isEqualTo(revision);
    }

    @Test
    void neverUsesTheIdOfADeletedAttackAgain() {
        String id = freshId();
        ledger.append(List.of(SampleAttacks.created(SampleAttacks.bare(id)), SampleAttacks.deleted(id, "wrong")), null);

        refuses(
                SampleAttacks.created(SampleAttacks.bare(id)),
                id + " cannot be created: it was deleted; ids are not reused.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"UPDATED", "DELETED", "MERGED"})
    void refusesToChangeWhatIsNotThere(Operation operation) {
        String id = freshId();

        refuses(
                SampleAttacks.change(operation, SampleAttacks.bare(id)),
                "%s cannot be %s: it is not there.".formatted(id, operation.code()));
    }

    @Test
    void writesNothingOfACallThatIsRefused() {
        String id = freshId();
        long before = log.revision();

        assertThatThrownBy(() -> ledger.append(
                        List.of(
                                SampleAttacks.created(SampleAttacks.bare(id)),
                                SampleAttacks.created(SampleAttacks.bare(id))),
                        null))
                .isInstanceOf(RegisterException.class);

        assertThat(log.revision()).isEqualTo(before);
        assertThat(after(before)).isEmpty();
    }

    @Test
    void joinsTheTransactionOfItsCaller() {
        long before = log.revision();

        QuarkusTransaction.begin();
        ledger.append(List.of(SampleAttacks.created(SampleAttacks.bare(freshId()))), null);
        QuarkusTransaction.rollback();

        assertThat(log.revision()).isEqualTo(before);
        assertThat(after(before)).isEmpty();
    }

    @Test
    void leavesNoGapBetweenTheRevisionsOfWritersAtTheSameTime() throws Exception {
        int writers = 8;
        int calls = 20;
        long before = log.revision();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Future<List<Long>>> given = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                given.add(threads.submit((Callable<List<Long>>) () -> {
                    start.await();
                    return IntStream.range(0, calls)
                            .mapToObj(c -> ledger.append(
                                    List.of(
                                            SampleAttacks.created(SampleAttacks.bare(freshId())),
                                            SampleAttacks.created(SampleAttacks.bare(freshId()))),
                                    null))
                            .toList();
                }));
            }
            start.countDown();
            List<Long> ends = new ArrayList<>();
            for (Future<List<Long>> future : given) {
                ends.addAll(future.get());
            }

            long expected = before + 2L * writers * calls;
            assertThat(log.revision()).isEqualTo(expected);
            assertThat(ends)
                    .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, (long) writers * calls)
                            .mapToObj(n -> before + 2 * n)
                            .toList());
            assertThat(after(before))
                    .extracting(s -> s.stamp().revision())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(before + 1, expected).boxed().toList());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void writesMoreChangesThanOneChunkHasInTheirOrder() {
        long before = log.revision();
        String prefix = freshId();
        List<Change.AttackChange> changes = IntStream.range(0, 2_500)
                .mapToObj(i -> SampleAttacks.created(SampleAttacks.bare(prefix + "-" + i)))
                .toList();

        long last = ledger.append(changes, null);

        assertThat(last).isEqualTo(before + 2_500);
        assertThat(after(before))
                .extracting(Stored::id)
                .containsExactlyElementsOf(changes.stream().map(Change::id).toList());
    }

    @Test
    void keepsTheRegistersIdOnceItWasDrawn() {
        assertThat(log.registerId()).isEqualTo(log.registerId());
        assertThat(UUID.fromString(log.registerId())).hasToString(log.registerId());
    }

    private void refuses(Change change, String sentence) {
        assertThatThrownBy(() -> ledger.append(List.of(change), null))
                .isInstanceOfSatisfying(
                        RegisterException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.CONFLICT))
                .hasMessage(sentence);
    }

    private List<Stored> after(long revision) {
        List<Stored> stored = new ArrayList<>();
        log.forEachAfter(revision, stored::add);
        return stored;
    }

    private Attack attackAt(long revision) {
        return Objects.requireNonNull(((Stored.StoredAttack) after(revision - 1).get(0)).attack());
    }

    private @Nullable Long supersededAt(long revision) {
        return QuarkusTransaction.requiringNew().call(() -> attackVersions.findById(revision).supersededAtRevision);
    }

    private static Change.RecordChange region(Operation operation, String id, int gtd) {
        return new Change.RecordChange(operation, RecordKind.REGION, id, new Region(id, gtd, "somewhere"), null);
    }

    private static String freshId() {
        return "a-" + UUID.randomUUID();
    }
}
