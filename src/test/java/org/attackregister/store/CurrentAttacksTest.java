package org.attackregister.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.attackregister.model.Operation;
import org.attackregister.model.attack.Attack;
import org.attackregister.store.version.Change;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EmptyRegister.class)
class CurrentAttacksTest {
    @Inject
    Ledger ledger;

    @Inject
    CurrentAttacks attacks;

    @Test
    void findsTheNewestVersionOfEachAttackWithItsPlaceInHistory() {
        String changed = freshId();
        String untouched = freshId();
        long first = ledger.append(List.of(SampleAttacks.created(SampleAttacks.bare(changed))), null);
        ledger.append(
                List.of(
                        SampleAttacks.created(SampleAttacks.bare(untouched)),
                        SampleAttacks.change(Operation.UPDATED, SampleAttacks.full(changed))),
                "ann");

        var found = attacks.find(List.of(changed, untouched, freshId()));

        assertThat(found).containsOnlyKeys(changed, untouched);
        assertThat(found.get(changed).attack()).isEqualTo(SampleAttacks.full(changed));
        assertThat(found.get(changed).stamp().version()).isEqualTo(2);
        assertThat(found.get(changed).stamp().revision()).isEqualTo(first + 2);
        assertThat(found.get(untouched).attack()).isEqualTo(SampleAttacks.bare(untouched));
    }

    @Test
    void findsADeletionWithItsReasonUntilTheAttackIsRestored() {
        String id = freshId();
        ledger.append(List.of(SampleAttacks.created(SampleAttacks.bare(id)), SampleAttacks.deleted(id, "wrong")), null);

        assertThat(attacks.find(List.of(id)).get(id).attack()).isNull();
        assertThat(attacks.find(List.of(id)).get(id).stamp().reason()).isEqualTo("wrong");

        ledger.append(List.of(SampleAttacks.change(Operation.RESTORED, SampleAttacks.bare(id))), null);
        assertThat(attacks.find(List.of(id)).get(id).attack()).isEqualTo(SampleAttacks.bare(id));
    }

    @Test
    void findsSomeThousandsAtOnce() {
        List<Change.AttackChange> changes = IntStream.range(0, 5_000)
                .mapToObj(i -> SampleAttacks.created(SampleAttacks.bare(freshId())))
                .toList();
        ledger.append(changes, null);

        assertThat(attacks.find(changes.stream().map(Change::id).toList())).hasSize(5_000);
    }

    @Test
    void findsNothingWhereNothingIsAskedFor() {
        assertThat(attacks.find(List.of())).isEmpty();
    }

    @Test
    void listsTheIdsOfTheAttacksThatADatasetHasNow() {
        String dataset = freshId();
        List<String> ids =
                new ArrayList<>(IntStream.range(0, 5).mapToObj(i -> freshId()).toList());
        ids.forEach(id -> ledger.append(List.of(SampleAttacks.created(in(dataset, id))), null));
        ledger.append(List.of(new Change.AttackChange(Operation.DELETED, ids.remove(1), dataset, null, null)), null);
        ledger.append(List.of(SampleAttacks.change(Operation.UPDATED, in("elsewhere", ids.remove(2)))), null);
        ledger.append(List.of(SampleAttacks.change(Operation.UPDATED, in(dataset, ids.get(0)))), null);
        Collections.rotate(ids, -1);

        assertThat(attacks.listIds(dataset)).containsExactlyElementsOf(ids);
    }

    @Test
    void knowsWhetherADatasetHasAnAttackNow() {
        String dataset = freshId();
        String id = freshId();
        assertThat(attacks.any(dataset)).isFalse();

        ledger.append(List.of(SampleAttacks.created(in(dataset, id))), null);
        assertThat(attacks.any(dataset)).isTrue();

        ledger.append(List.of(new Change.AttackChange(Operation.DELETED, id, dataset, null, null)), null);
        assertThat(attacks.any(dataset)).isFalse();
        assertThat(attacks.listIds(dataset)).isEmpty();
    }

    @Test
    void seesWhatItsOwnTransactionHasWrittenAndNobodyElseDoes() {
        String dataset = freshId();
        String id = freshId();

        QuarkusTransaction.begin();
        ledger.begin(null).append(List.of(SampleAttacks.created(in(dataset, id))));
        boolean inside = attacks.any(dataset);
        boolean outside = QuarkusTransaction.suspendingExisting().call(() -> attacks.any(dataset));
        QuarkusTransaction.rollback();

        assertThat(inside).isTrue();
        assertThat(outside).isFalse();
        assertThat(attacks.find(List.of(id))).isEmpty();
    }

    private static Attack in(String dataset, String id) {
        Attack bare = SampleAttacks.bare(id);
        return new Attack(
                id,
                dataset,
                bare.kind(),
                bare.when(),
                bare.where(),
                bare.attackTypes(),
                bare.weaponTypes(),
                bare.suicide(),
                bare.success(),
                bare.targets(),
                bare.perpetrators(),
                bare.casualties(),
                bare.account());
    }

    private static String freshId() {
        return "a-" + UUID.randomUUID();
    }
}
