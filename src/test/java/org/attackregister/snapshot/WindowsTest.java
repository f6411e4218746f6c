package org.attackregister.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.attackregister.model.Versioned;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.query.Question;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.DateCertainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is certainly inside a range of days, what may be, and what lies across. */
class WindowsTest {
    private static final RandomRegister REGISTER = new RandomRegister(17, 600);
    private static final Snapshot SNAPSHOT = last(GrowingSnapshot.of(REGISTER.versions(), 3));
    private static final BruteForce ORACLE = new BruteForce(REGISTER.versions());

    private static Snapshot last(List<Snapshot> snapshots) {
        return snapshots.get(snapshots.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2021",
                "to=2021",
                "from=2020-02&to=2020-12-15",
                "not.from=2021-06",
                "not.to=2021-06",
                "from=2020&not.from=2022",
                "from=2021-03&kind=attack"
            })
    void saysWhatLiesAcross(String asked) {
        AttackFilter filter = filter(asked);
        long certain = SNAPSHOT.total(filter.under(DateCertainty.CERTAIN));
        long possible = SNAPSHOT.total(filter.under(DateCertainty.POSSIBLE));

        Cell across = SNAPSHOT.across(filter).orElseThrow();

        assertThat(possible).isGreaterThan(certain);
        assertThat(across.attacks()).isEqualByComparingTo(String.valueOf(possible - certain));
        assertThat(SNAPSHOT.across(filter.under(DateCertainty.POSSIBLE))).contains(across);
    }

    @Test
    void partsAllAttacksByADay() {
        long all = SNAPSHOT.total(filter(""));
        long from = SNAPSHOT.total(filter("from=2021-06-11"));
        long before = SNAPSHOT.total(filter("not.from=2021-06-11"));
        long across = SNAPSHOT.across(filter("from=2021-06-11"))
                .orElseThrow()
                .attacks()
                .longValueExact();

        assertThat(from + before + across).isEqualTo(all);
        assertThat(Stream.of(from, before, across)).allMatch(part -> part > 0);
    }

    @Test
    void sumsUpTheDeadWhoLieAcross() {
        Cell across = SNAPSHOT.across(filter("to=2021-06-11")).orElseThrow();

        List<Attack> windows = ORACLE.current("alpha", SNAPSHOT.revision()).stream()
                .map(Versioned::value)
                .filter(a -> a.when().date().toString().compareTo("2021-06-11") <= 0)
                .filter(a -> a.when().latest().toString().compareTo("2021-06-11") > 0)
                .toList();
        assertThat(across.attacks()).isEqualByComparingTo(String.valueOf(windows.size()));
        assertThat(across.sums().get(0).best())
                .isEqualByComparingTo(windows.stream()
                        .flatMap(a -> Stream.ofNullable(
                                a.casualties().toll(AttackField.KILLED).best()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void saysNothingOfBordersThatAreNotSet() {
        assertThat(SNAPSHOT.across(filter("year=2021&dates=possible"))).isEmpty();
    }

    private static AttackFilter filter(String asked) {
        AttackFilter read = new Question(asked).list().filter();
        return new AttackFilter("alpha", SNAPSHOT.revision(), true, read.conditions());
    }
}
