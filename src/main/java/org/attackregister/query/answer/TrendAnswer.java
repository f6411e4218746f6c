package org.attackregister.query.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.attackregister.model.Coded;
import org.attackregister.query.TrendRule;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * How the last period of each group compares with those before it, answered.
 *
 * @param rows the groups that have attacks in one of the periods, sorted by their keys
 * @param withoutPeriod attacks under the filter that may have begun in one of several periods, and lie in none
 */
public record TrendAnswer(List<GroupTrend> rows, BigDecimal withoutPeriod) {

    /** Why a rule has no result. */
    public enum NoResult implements Coded {
        /** One of the periods that it looks at is covered in part only, or they are covered differently. */
        PARTIAL,
        /** The periods that it looks at are not covered. */
        NOT_COVERED,
        /** Nobody stated whether they are. */
        NOT_STATED,
        /** The group has too few attacks for the rule. */
        BELOW_MINIMUM,
        /** The rule is one of weeks. */
        NEEDS_WEEKS;

        /** That of periods which are not all covered. */
        public static NoResult of(Coverage coverage) {
            return switch (coverage) {
                case PARTIAL -> PARTIAL;
                case NOT_COVERED -> NOT_COVERED;
                case NOT_STATED -> NOT_STATED;
                case COVERED -> throw new IllegalArgumentException("what is covered has a result");
            };
        }
    }

    /**
     * What a rule says of a group.
     *
     * @param result in the rule's own word; null where there is none
     * @param reason why there is none; null where there is one
     */
    public record Verdict(@Nullable String result, @Nullable NoResult reason) {}

    /**
     * One group.
     *
     * @param key a value for each dimension but the period; null where the attacks have none
     * @param attacks of the last period; null unless all of it is covered
     * @param coverage of the last period
     * @param baseline the periods before; null unless all of them are covered
     * @param baselineCoverage of all periods before
     * @param verdicts what each rule says
     */
    public record GroupTrend(
            List<@Nullable String> key,
            @Nullable BigDecimal attacks,
            Coverage coverage,
            @Nullable Baseline baseline,
            Coverage baselineCoverage,
            Map<TrendRule, Verdict> verdicts) {}
}
