package org.attackregister.service.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.http.WrittenRegister;
import org.attackregister.model.Operation;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.store.SampleAttacks;
import org.attackregister.store.VersionLog;
import org.attackregister.store.database.DatabaseFailure;
import org.attackregister.store.token.IdempotencyKeys;
import org.attackregister.store.version.Change;
import org.attackregister.store.version.Stored;
import org.junit.jupiter.api.Test;

/** What becomes of writes that are committed together. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class CommitterTest {
    private final String name = "together-" + UUID.randomUUID() + "-";

    @Inject
    Committer committer;

    @Inject
    VersionLog log;

    @Inject
    SnapshotHolder holder;

    @Inject
    IdempotencyKeys keys;

    private WaitingWrite write(String subject, Function<CurrentState, PlannedWrite> deciding) {
        return new WaitingWrite(new Editor(subject, null), Set.of(name + subject), deciding);
    }

    private WaitingWrite creating(String subject) {
        return write(subject, now -> PlannedWrite.of(SampleAttacks.created(SampleAttacks.bare(name + subject))));
    }

    private static WaitingWrite failing(WaitingWrite failing, RuntimeException failure) {
        return new WaitingWrite(failing.editor(), failing.touched(), now -> {
            failing.decide(now);
            throw failure;
        });
    }

    private List<Stored> after(long revision) {
        List<Stored> stored = new ArrayList<>();
        log.forEachAfter(revision, stored::add);
        return stored;
    }

    @Test
    void giveEachItsOwnRevisionAuthorAndMoment() {
        long before = log.revision();
        List<WaitingWrite> batch = List.of(creating("ann"), creating("bob"), creating("cat"));

        committer.commit(batch);

        assertThat(batch.stream().map(WaitingWrite::await))
                .extracting(PlannedWrite::id, made -> made.revision() - before)
                .containsExactly(tuple(name + "ann", 1L), tuple(name + "bob", 2L), tuple(name + "cat", 3L));
        assertThat(after(before))
                .extracting(
                        Stored::id,
                        s -> s.stamp().revision() - before,
                        s -> s.stamp().recordedBy())
                .containsExactly(
                        tuple(name + "ann", 1L, "ann"), tuple(name + "bob", 2L, "bob"), tuple(name + "cat", 3L, "cat"));
        assertThat(after(before).stream().map(s -> s.stamp().recordedAt()))
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(Objects.requireNonNull(holder.current()).revision()).isEqualTo(before + 3);
    }

    @Test
    void leaveNoGapWhereOneIsRefused() {
        long before = log.revision();
        WaitingWrite refused = failing(creating("bob"), new RegisterException(Trouble.CONFLICT, "no"));
        List<WaitingWrite> others = List.of(creating("ann"), creating("cat"));

        committer.commit(List.of(others.get(0), refused, others.get(1)));

        assertThatThrownBy(refused::await).isInstanceOf(RegisterException.class).hasMessage("no");
        assertThat(others.stream().map(WaitingWrite::await))
                .extracting(made -> made.revision() - before)
                .containsExactly(1L, 2L);
        assertThat(after(before)).extracting(Stored::id).containsExactly(name + "ann", name + "cat");
    }

    @Test
    void moveNothingWhereAllAreRefusedOrWereMadeBefore() {
        long before = log.revision();
        WaitingWrite refused = failing(creating("ann"), new RegisterException(Trouble.CONFLICT, "no"));
        WaitingWrite made = write("bob", now -> PlannedWrite.made("made", 7));

        committer.commit(List.of(refused, made));

        assertThatThrownBy(refused::await).hasMessage("no");
        assertThat(made.await()).isEqualTo(PlannedWrite.made("made", 7));
        assertThat(log.revision()).isEqualTo(before);
    }

    @Test
    void doNotSufferForOneThatTheDatabaseRefuses() {
        long before = log.revision();
        WaitingWrite tooLong = write(
                "bob",
                now -> PlannedWrite.of(new Change.AttackChange(
                        Operation.CREATED,
                        name + "x".repeat(100),
                        "iskp",
                        SampleAttacks.bare(name + "x".repeat(100)),
                        null)));
        WaitingWrite keyed = write("cat", now -> {
            keys.note("cat", name, new IdempotencyKeys.Done("0", name + "cat"));
            return PlannedWrite.of(SampleAttacks.created(SampleAttacks.bare(name + "cat")));
        });
        WaitingWrite refused = failing(creating("dan"), new RegisterException(Trouble.CONFLICT, "no"));
        List<WaitingWrite> others = List.of(creating("ann"), keyed, creating("eve"));

        committer.commit(List.of(others.get(0), tooLong, refused, others.get(1), others.get(2)));

        assertThatThrownBy(tooLong::await).isInstanceOf(DatabaseFailure.class);
        assertThatThrownBy(refused::await).hasMessage("no");
        assertThat(others.stream().map(WaitingWrite::await))
                .extracting(made -> made.revision() - before)
                .containsExactly(1L, 2L, 3L);
        assertThat(after(before)).extracting(Stored::id).containsExactly(name + "ann", name + "cat", name + "eve");
        assertThat(keys.find("cat", name)).isPresent();
        assertThat(Objects.requireNonNull(holder.current()).revision()).isEqualTo(before + 3);
    }

    @Test
    void doNotSufferForAFaultOfTheProgram() {
        long before = log.revision();
        WaitingWrite odd = failing(creating("bob"), new IllegalStateException("odd"));
        List<WaitingWrite> others = List.of(creating("ann"), creating("cat"));

        committer.commit(List.of(others.get(0), odd, others.get(1)));

        assertThatThrownBy(odd::await).hasMessage("odd");
        assertThat(others.stream().map(WaitingWrite::await))
                .extracting(made -> made.revision() - before)
                .containsExactly(1L, 2L);
    }

    @Test
    void allFailWhereTheDatabaseIsLost() {
        long before = log.revision();
        DatabaseFailure lost = new DatabaseFailure(new SQLException("terminating connection", "57P01"));
        List<WaitingWrite> batch = List.of(creating("ann"), failing(creating("bob"), lost), creating("cat"));

        committer.commit(batch);

        assertThat(batch).allSatisfy(write -> assertThatThrownBy(write::await).isSameAs(lost));
        assertThat(log.revision()).isEqualTo(before);
    }
}
