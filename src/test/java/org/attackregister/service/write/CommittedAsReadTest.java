package org.attackregister.service.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.attackregister.http.WrittenRegister;
import org.attackregister.model.Operation;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Place;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.column.VersionEncoder;
import org.attackregister.snapshot.follow.Arrivals;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.store.SampleAttacks;
import org.attackregister.store.VersionLog;
import org.attackregister.store.version.Change;
import org.attackregister.store.version.Stored;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is committed is in the snapshot as it would be if it had been read, and is decided on what is current. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class CommittedAsReadTest {
    private final String id = "as-read-" + UUID.randomUUID();

    @Inject
    Committer committer;

    @Inject
    VersionLog log;

    @Inject
    SnapshotHolder holder;

    @Inject
    VersionEncoder encoder;

    private Snapshot current() {
        return Objects.requireNonNull(holder.current());
    }

    private void commit(Change.AttackChange change) {
        WaitingWrite write =
                new WaitingWrite(new Editor("ann", "a reason"), Set.of(id), now -> PlannedWrite.of(change));
        committer.commit(List.of(write));
        write.await();
    }

    private static List<String> history(Snapshot snapshot, String id) {
        return snapshot.history(id, snapshot.revision()).stream()
                .map(v -> v.stamp() + v.dataset() + v.json().map(json -> new String(json, StandardCharsets.UTF_8)))
                .toList();
    }

    private static Attack at(Attack attack, Double latitude, Double longitude) {
        return new Attack(
                attack.id(),
                attack.dataset(),
                attack.kind(),
                attack.when(),
                new Place("AF", null, null, null, null, latitude, longitude, null),
                attack.attackTypes(),
                attack.weaponTypes(),
                attack.suicide(),
                attack.success(),
                attack.targets(),
                attack.perpetrators(),
                attack.casualties(),
                attack.account());
    }

    private Change.AttackChange change(Operation operation, @Nullable Attack attack) {
        return new Change.AttackChange(operation, id, "iskp", attack, "a reason");
    }

    @Test
    void everyFieldIsInTheSnapshotAsItIsRead() {
        commit(change(Operation.CREATED, SampleAttacks.full(id)));
        commit(change(Operation.UPDATED, SampleAttacks.bare(id)));
        commit(change(Operation.UPDATED, at(SampleAttacks.bare(id), -0.0, -0.0)));
        commit(change(Operation.DELETED, null));
        commit(change(Operation.RESTORED, SampleAttacks.full(id)));

        SnapshotHolder reading = new SnapshotHolder(log, encoder, new Arrivals(), 1_000_000);
        reading.refresh();

        List<String> read = history(Objects.requireNonNull(reading.current()), id);
        assertThat(history(current(), id)).hasSize(5).isEqualTo(read);
        assertThat(read.get(2)).contains("\"latitude\":0.0,\"longitude\":0.0");
    }

    @Test
    void editorsAreAnsweredBeforeThoseWhoWaitForAChange() {
        Arrivals waiting = new Arrivals();
        SnapshotHolder following = new SnapshotHolder(log, encoder, waiting, 1_000_000);
        following.refresh();
        long before = Objects.requireNonNull(following.current()).revision();
        List<String> order = new ArrayList<>();
        CompletionStage<Boolean> signal =
                waiting.beyond(before, Duration.ofMinutes(1)).whenComplete((come, failure) -> order.add("signal"));
        commit(change(Operation.CREATED, SampleAttacks.full(id)));
        List<Stored> committed = new ArrayList<>();
        log.forEachAfter(before, committed::add);

        following.append(
                committed,
                () -> order.add("answer at "
                        + (Objects.requireNonNull(following.current()).revision() - before)));

        assertThat(signal).isCompletedWithValue(true);
        assertThat(order).containsExactly("answer at " + committed.size(), "signal");
    }

    @Test
    void oneThatWasDecidedBeforeIsDecidedAnewWhereItsAttackHasChanged() {
        AtomicInteger decisions = new AtomicInteger();
        WaitingWrite creating = new WaitingWrite(new Editor("bob", null), Set.of(id), now -> {
            decisions.incrementAndGet();
            return PlannedWrite.of(
                    change(now.find(id).isEmpty() ? Operation.CREATED : Operation.UPDATED, SampleAttacks.bare(id)));
        });
        creating.decideAhead(new CurrentState(current()), Set.of(id));
        commit(change(Operation.CREATED, SampleAttacks.full(id)));

        committer.commit(List.of(creating));

        creating.await();
        assertThat(decisions).hasValue(2);
        assertThat(current().history(id, current().revision()))
                .extracting(v -> v.stamp().operation())
                .containsExactly(Operation.UPDATED, Operation.CREATED);
    }

    @Test
    void oneThatWasDecidedBeforeIsTakenWhereOthersHaveChangedOtherAttacks() {
        AtomicInteger decisions = new AtomicInteger();
        String other = id + "-other";
        WaitingWrite creating = new WaitingWrite(new Editor("bob", null), Set.of(other), now -> {
            decisions.incrementAndGet();
            return PlannedWrite.of(SampleAttacks.created(SampleAttacks.bare(other)));
        });
        creating.decideAhead(new CurrentState(current()), Set.of(other));
        commit(change(Operation.CREATED, SampleAttacks.full(id)));

        committer.commit(List.of(creating));

        creating.await();
        assertThat(decisions).hasValue(1);
        assertThat(Optional.ofNullable(current().newest(other))).isPresent();
    }
}
