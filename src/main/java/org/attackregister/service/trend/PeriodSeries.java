package org.attackregister.service.trend;

import java.math.BigDecimal;
import java.util.List;
import org.attackregister.query.answer.Baseline;
import org.attackregister.query.answer.CountAnswer.Coverage;

/**
 * How many attacks a group has in each of some periods that follow each other.
 *
 * @param attacks in order of time; 0 where there are none, whether or not that is known
 * @param coverage how much of each period the dataset covers
 */
record PeriodSeries(List<BigDecimal> attacks, List<Coverage> coverage) {

    /** The last periods; {@code but} says how many behind them are left out. */
    PeriodSeries last(int periods, int but) {
        int to = attacks.size() - but;
        return new PeriodSeries(attacks.subList(to - periods, to), coverage.subList(to - periods, to));
    }

    /** How much of all periods is covered; periods that are covered differently are covered in part. */
    Coverage covered() {
        return coverage.stream()
                .distinct()
                .reduce((one, other) -> Coverage.PARTIAL)
                .orElse(Coverage.COVERED);
    }

    boolean isKnown() {
        return covered() == Coverage.COVERED;
    }

    /** The figure of the only period, or of the last one. */
    BigDecimal newest() {
        return attacks.get(attacks.size() - 1);
    }

    /** All figures as what another is compared with. */
    Baseline baseline() {
        return new Baseline(attacks);
    }
}
