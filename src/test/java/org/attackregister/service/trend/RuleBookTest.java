package org.attackregister.service.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.attackregister.query.TrendRule;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.answer.TrendAnswer.NoResult;
import org.attackregister.query.answer.TrendAnswer.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule at its borders, as its publisher states them. */
class RuleBookTest {
    /** {@code earlier} attacks a week until the last weeks, which are listed. */
    @ParameterizedTest
    @CsvSource({
        "acled_surge, 0, '1,1,1,1,2', surge",
        "acled_surge, 0, '2,2,2,2,3', none",
        "acled_surge, 9, '1,1,1,1,2', surge",
        "acled_surge, 0, '1,1,1,0,9', below_minimum",
        "acled_surge, 0, '1,2,1,2,3', surge",
        "acled_threat, 1, '2,2,2,2', threat",
        "acled_threat, 1, '2,2,2,1', none",
        "acled_threat, 0, '1,1,1,1', threat",
        "acled_threat, 0, '1,1,1,0', below_minimum",
        "acled_change_month, 0, '8,8,8,8,10', moderate_increase",
        "acled_change_month, 0, '8,8,8,8,11', large_increase",
        "acled_change_month, 0, '10,10,10,10,11', moderate_increase",
        "acled_change_month, 0, '20,20,20,20,21', limited_change",
        "acled_change_month, 0, '8,8,8,8,6', limited_change",
        "acled_change_month, 0, '8,8,8,8,5', large_decrease",
        "acled_change_month, 0, '2,2,2,2,5', limited_change",
        "acled_change_month, 0, '2,2,2,2,6', large_increase",
        "acled_change_month, 0, '2,2,2,3,5', large_increase",
        "acled_change_month, 0, '0,0,0,0,6', large_increase",
        "acled_change_year, 8, '11', large_increase",
        "acled_change_year, 2, '5', limited_change",
        "acled_volatility, 0, '9,9,9,9,9', low",
        "acled_volatility, 0, '9,9,9,9,9,9', high",
        "acled_volatility, 3, '3', low",
        "acled_baseline, 1, '27', low",
        "acled_baseline, 1, '28', high",
        "register_surge, 4, '4,5,3,4,5,3,4,5,3,4,4,4,6', surge",
        "register_surge, 4, '4,5,3,4,5,3,4,5,3,4,4,4,5', none",
        "register_surge, 4, '4', none",
        "register_surge, 4, '5', surge"
    })
    void areJudgedAtTheirBorders(String rule, int earlier, String weeks, String expected) {
        List<BigDecimal> attacks = new ArrayList<>(
                Collections.nCopies(TrendRule.WEEKS - weeks.split(",", -1).length, BigDecimal.valueOf(earlier)));
        Arrays.stream(weeks.split(",", -1)).map(BigDecimal::new).forEach(attacks::add);
        PeriodSeries series = new PeriodSeries(attacks, Collections.nCopies(TrendRule.WEEKS, Coverage.COVERED));

        Verdict verdict = verdict(new RuleBook(series, true, 12), rule);

        assertThat(verdict.result() == null ? code(verdict) : verdict.result()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"PARTIAL, PARTIAL", "NOT_COVERED, PARTIAL", "NOT_STATED, PARTIAL"})
    void haveNoResultOfPeriodsThatAreNotAllCovered(Coverage oneWeek, NoResult expected) {
        List<Coverage> coverage = new ArrayList<>(Collections.nCopies(TrendRule.WEEKS, Coverage.COVERED));
        coverage.set(TrendRule.WEEKS - 4, oneWeek);
        PeriodSeries series = new PeriodSeries(Collections.nCopies(TrendRule.WEEKS, BigDecimal.TEN), coverage);

        assertThat(new RuleBook(series, true, 12).verdicts().values())
                .extracting(Verdict::reason)
                .containsExactly(expected, expected, expected, expected, expected, expected, expected);
        assertThat(verdict(new RuleBook(series.last(3, 0), false, 2), "register_surge")
                        .result())
                .isEqualTo("none");
    }

    @Test
    void haveNoResultOfMonthsWhereTheyAreOfWeeks() {
        PeriodSeries series =
                new PeriodSeries(Collections.nCopies(13, BigDecimal.TEN), Collections.nCopies(13, Coverage.NOT_STATED));

        assertThat(new RuleBook(series, false, 12).verdicts())
                .allSatisfy((rule, verdict) -> assertThat(verdict.reason())
                        .isEqualTo(rule == TrendRule.REGISTER_SURGE ? NoResult.NOT_STATED : NoResult.NEEDS_WEEKS));
    }

    private static Verdict verdict(RuleBook rules, String rule) {
        return rules.verdicts().entrySet().stream()
                .filter(e -> e.getKey().code().equals(rule))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String code(Verdict verdict) {
        NoResult reason = verdict.reason();
        return reason == null ? "" : reason.code();
    }
}
