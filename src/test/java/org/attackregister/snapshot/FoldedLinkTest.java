package org.attackregister.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Target;
import org.attackregister.model.code.TargetSubtype;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.store.version.Stored;
import org.attackregister.view.CountLinks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folds as many values as GTD has target subtypes. */
class FoldedLinkTest {
    private static final int SUBTYPES = 112;

    @ParameterizedTest
    @ValueSource(strings = {"primary", "any", "fractional"})
    void linksTheRestToAListThatCanBeAsked(String counting) {
        Snapshot snapshot = snapshot();
        Sitting sitting = new Sitting(0, snapshot, snapshot.revision());
        CountQuestion question = sitting.counts(new QueryParameters(
                Map.of("group_by", List.of("target_subtype"), "top", List.of("5"), "counting", List.of(counting))));

        AnswerRow rest = snapshot.count(question).rows().get(5);
        String link = new CountLinks(question).of(rest);

        assertThat(rest.rest().folded()).hasSize(SUBTYPES - 5);
        assertThat(snapshot.total(sitting.list(Sitting.asked(link)).filter())).isEqualTo(SUBTYPES - 5);
    }

    /** An attack on each subtype. */
    private static Snapshot snapshot() {
        List<Stored> versions = new ArrayList<>(new RandomRegister(1, 0).versions());
        IntStream.rangeClosed(1, SUBTYPES)
                .mapToObj(i -> new TargetSubtype("subtype-" + i, 100 + i, "Subtype " + i, "police"))
                .forEach(s -> versions.add(
                        new Stored.StoredRecord(stamp(versions.size() + 1), RecordKind.TARGET_SUBTYPE, s.code(), s)));
        for (int i = 1; i <= SUBTYPES; i++) {
            Attack attack = on("subtype-" + i);
            versions.add(new Stored.StoredAttack(stamp(versions.size() + 1), attack.id(), "alpha", attack));
        }
        return GrowingSnapshot.of(versions, 1).get(0);
    }

    private static VersionStamp stamp(long revision) {
        return new VersionStamp(revision, 1, Operation.CREATED, null, Instant.EPOCH, null);
    }

    private static Attack on(String subtype) {
        Attack any = new RandomAttacks(new Random(1)).next("on-" + subtype, "alpha");
        return new Attack(
                any.id(),
                any.dataset(),
                any.kind(),
                any.when(),
                any.where(),
                any.attackTypes(),
                any.weaponTypes(),
                any.suicide(),
                any.success(),
                List.of(new Target("police", "police", subtype, null, null, List.of())),
                any.perpetrators(),
                any.casualties(),
                any.account());
    }
}
