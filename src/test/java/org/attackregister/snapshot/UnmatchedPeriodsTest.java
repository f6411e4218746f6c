package org.attackregister.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.EventDate;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.store.version.Stored;
import org.attackregister.view.CountLinks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts by year and something else of a register with one attack, of which it is not known whether it was suicidal. */
class UnmatchedPeriodsTest {
    @ParameterizedTest
    @CsvSource({"suicide, true, 0", "suicide, !true, 0", "not.suicide, null, 0", "suicide, 'true,null', 1"})
    void linksTheRowOfAYearToWhatItCounts(String filter, String value, int attacks) {
        Snapshot snapshot = snapshot();
        Sitting sitting = new Sitting(0, snapshot, snapshot.revision());
        CountQuestion question = sitting.counts(new QueryParameters(Map.of(
                "dataset",
                List.of("alpha"),
                "group_by",
                List.of("year,suicide"),
                "year",
                List.of("2021"),
                filter,
                List.of(value))));

        List<AnswerRow> rows = snapshot.count(question).rows();
        String link = new CountLinks(question).of(rows.get(0));

        assertThat(rows).singleElement().satisfies(r -> assertThat(r.key()).containsExactly("2021", null));
        assertThat(snapshot.total(sitting.list(Sitting.asked(link)).filter())).isEqualTo(attacks);
    }

    private static Snapshot snapshot() {
        List<Stored> versions = new ArrayList<>(new RandomRegister(1, 0).versions());
        Attack any = new RandomAttacks(new Random(1)).next("one", "alpha");
        Attack attack = new Attack(
                any.id(),
                any.dataset(),
                any.kind(),
                new EventDate(LocalDate.of(2021, 6, 1), DatePrecision.DAY, null),
                any.where(),
                any.attackTypes(),
                any.weaponTypes(),
                null,
                any.success(),
                any.targets(),
                any.perpetrators(),
                any.casualties(),
                any.account());
        VersionStamp stamp = new VersionStamp(versions.size() + 1, 1, Operation.CREATED, null, Instant.EPOCH, null);
        versions.add(new Stored.StoredAttack(stamp, attack.id(), attack.dataset(), attack));
        return GrowingSnapshot.of(versions, 1).get(0);
    }
}
