package org.attackregister.service.trend;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.attackregister.query.TrendRule;
import org.attackregister.query.answer.Baseline;
import org.attackregister.query.answer.TrendAnswer.NoResult;
import org.attackregister.query.answer.TrendAnswer.Verdict;

/** What each rule says of a group: {@link TrendRule} has the rules in words, with their sources. */
final class RuleBook {
    private static final int MONTH = 4;
    private static final int YEAR = 52;
    private static final int TWICE = 200;
    private static final int OFTEN = 6;
    private static final BigDecimal HIGH_BASELINE = new BigDecimal("1.5");
    private static final BigDecimal LOW_MEAN = BigDecimal.valueOf(2);
    private static final BigDecimal LOW_WEEK = BigDecimal.valueOf(5);
    private static final String NONE = "none";
    private static final String SURGE = "surge";
    private static final Verdict BELOW = new Verdict(null, NoResult.BELOW_MINIMUM);

    private final PeriodSeries series;
    private final boolean weeks;
    private final int n;

    /**
     * The rules on one group.
     *
     * @param weeks whether the periods are weeks
     * @param n how many periods before the last are its baseline
     */
    RuleBook(PeriodSeries series, boolean weeks, int n) {
        this.series = series;
        this.weeks = weeks;
        this.n = n;
    }

    Map<TrendRule, Verdict> verdicts() {
        Map<TrendRule, Verdict> verdicts = new EnumMap<>(TrendRule.class);
        for (TrendRule rule : TrendRule.values()) {
            verdicts.put(rule, rule.needsWeeks() && !weeks ? new Verdict(null, NoResult.NEEDS_WEEKS) : verdict(rule));
        }
        return verdicts;
    }

    private Verdict verdict(TrendRule rule) {
        return switch (rule) {
            case ACLED_SURGE -> against(MONTH, before -> isUnderOne(before) ? BELOW : twice(before, newest(), SURGE));
            case ACLED_THREAT -> threat();
            case ACLED_CHANGE_MONTH -> against(MONTH, before -> result(change(before)));
            case ACLED_CHANGE_YEAR -> against(YEAR, before -> result(change(before)));
            case ACLED_VOLATILITY -> ofYear(year -> result(isVolatile(year) ? "high" : "low"));
            case ACLED_BASELINE -> ofYear(year -> result(year.compareMean(HIGH_BASELINE) > 0 ? "high" : "low"));
            case REGISTER_SURGE -> against(n, before -> result(before.isExceeded(newest()) ? SURGE : NONE));
        };
    }

    private BigDecimal newest() {
        return series.newest();
    }

    /** By some periods before the last, where all of them and the last are covered. */
    private Verdict against(int periods, Function<Baseline, Verdict> rule) {
        return known(
                series.last(periods + 1, 0),
                all -> rule.apply(all.last(periods, 1).baseline()));
    }

    /** By the year that ends with the last period. */
    private Verdict ofYear(Function<Baseline, Verdict> rule) {
        return known(series.last(YEAR, 0), year -> rule.apply(year.baseline()));
    }

    private static Verdict known(PeriodSeries looked, Function<PeriodSeries, Verdict> rule) {
        return looked.isKnown() ? rule.apply(looked) : new Verdict(null, NoResult.of(looked.covered()));
    }

    private Verdict threat() {
        return known(series.last(MONTH + YEAR, 0), all -> {
            Baseline month = all.last(MONTH, 0).baseline();
            Baseline year = all.last(YEAR, MONTH).baseline();
            return isUnderOne(month) ? BELOW : result(year.compare(month.sum(), MONTH * TWICE) >= 0 ? "threat" : NONE);
        });
    }

    private static boolean isUnderOne(Baseline weeks) {
        return weeks.compareMean(BigDecimal.ONE) < 0;
    }

    private static Verdict twice(Baseline before, BigDecimal figure, String word) {
        return result(before.compare(figure, TWICE) >= 0 ? word : NONE);
    }

    private String change(Baseline before) {
        if (before.compareMean(LOW_MEAN) <= 0 && newest().compareTo(LOW_WEEK) <= 0) {
            return "limited_change";
        }
        if (before.compare(newest(), 125) > 0) {
            return "large_increase";
        }
        if (before.compare(newest(), 110) >= 0) {
            return "moderate_increase";
        }
        return before.compare(newest(), 75) >= 0 ? "limited_change" : "large_decrease";
    }

    private static boolean isVolatile(Baseline year) {
        return year.figures().stream().filter(year::isExceeded).count() >= OFTEN;
    }

    private static Verdict result(String word) {
        return new Verdict(word, null);
    }
}
