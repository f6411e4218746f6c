package org.attackregister.query.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attackregister.model.Coded;
import org.attackregister.model.Versioned;
import org.attackregister.model.record.AnnualShare;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.question.ShareQuestion;
import org.jspecify.annotations.Nullable;

/** Annual shares, answered. What was reported and what was computed are never one type. */
public final class ShareAnswer {
    private static final int DECIMALS = 6;

    private ShareAnswer() {}

    /**
     * A share, rounded half-even to six decimals.
     *
     * @param part what is shared, 0 or more
     * @param whole of what; more than 0
     */
    public static BigDecimal share(BigDecimal part, BigDecimal whole) {
        BigDecimal share = part.divide(whole, DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return share.scale() < 0 ? share.setScale(0) : share;
    }

    /**
     * A share that the register computes from a dataset's attacks.
     *
     * @param group id of the group; null for all perpetrators
     * @param year the year
     * @param targetCategory code of the target category; null for attacks of which no target is known
     * @param share numerator by denominator, rounded to six decimals; null where the denominator is 0 or not known
     * @param numerator attacks on the category; null where what is asked of the year is not known to be covered
     * @param denominator attacks of the group in the year; null where what is asked of the year is not known to be covered
     * @param interval the Wilson interval; null where there is no share
     * @param coverage whether the dataset covers the year, and the question asks for all of it
     */
    public record Computed(
            @Nullable String group,
            int year,
            @Nullable String targetCategory,
            @Nullable BigDecimal share,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Interval interval,
            Coverage coverage) {}

    /**
     * An interval for a proportion.
     *
     * @param low lower bound, 0 to 1
     * @param high upper bound, 0 to 1
     */
    public record Interval(BigDecimal low, BigDecimal high) {}

    /** How it was tested whether two shares differ. */
    public enum TestMethod implements Coded {
        TWO_PROPORTIONS_Z,
        FISHER_EXACT
    }

    /**
     * A two-sided test of two shares.
     *
     * @param statistic by how many standard errors the later share is greater; null where the test has none
     * @param p the probability of a difference at least as great where the two shares are one
     */
    public record ShareTest(TestMethod method, @Nullable Double statistic, double p) {}

    /**
     * How sure a change is, if the attacks are a sample and independent of each other.
     *
     * @param low lower bound of its 95 % interval, in percentage points
     * @param high upper bound
     * @param test whether it is more than chance; null where the dataset is a selection, of which no test speaks
     */
    public record ChangeCertainty(
            BigDecimal low, BigDecimal high, @Nullable ShareTest test) {}

    /**
     * How concentrated the targets of a year are.
     *
     * @param herfindahl the sum of the squares of all categories' shares, 0 to 1
     * @param effectiveNumber its inverse: as many targets of equal shares would be as concentrated
     */
    public record Concentration(BigDecimal herfindahl, BigDecimal effectiveNumber) {}

    /**
     * A main target of a year.
     *
     * @param targetCategory code of the target category; null for attacks of which no target is known
     * @param share its share; null where there is only a ranking
     * @param qualifier the publication's hedge
     * @param id id of the reported share; null where it was computed
     * @param earlier its share in the year before; null where it is not known, and of the earlier year's own targets
     * @param change by how many percentage points its share changed from the year before; null where one is not known
     * @param computed how the share was computed; null where it was reported
     * @param certainty how sure the change is; null where there is none, and where attacks were counted in fractions
     */
    public record RankedTarget(
            @Nullable String targetCategory,
            @Nullable BigDecimal share,
            @Nullable String qualifier,
            @Nullable String id,
            @Nullable BigDecimal earlier,
            @Nullable BigDecimal change,
            @Nullable Computed computed,
            @Nullable ChangeCertainty certainty) {}

    /**
     * What a group mainly attacked in one year and in the next.
     *
     * @param group id of the group; null for all perpetrators
     * @param basis where the figures come from
     * @param source id of the publication; null where they were computed
     * @param year the later year
     * @param before main targets of the year before
     * @param after main targets of the year
     * @param shareBefore share of the main target before; null where there are several or no number is known
     * @param shareAfter share of the main target after; null where there are several or no number is known
     * @param change change of the share of the one main target after, in percentage points; null where there are
     *     several or no number is known of either year
     * @param coverageBefore whether the dataset covers the earlier year; null where the figures were reported
     * @param coverageAfter whether the dataset covers the later year; null where the figures were reported
     * @param concentrationBefore of the earlier year; null where reported, and where the shares do not sum to one
     * @param concentrationAfter of the later year, in the same way
     */
    public record Shift(
            @Nullable String group,
            ShareQuestion.Basis basis,
            @Nullable String source,
            int year,
            List<RankedTarget> before,
            List<RankedTarget> after,
            @Nullable BigDecimal shareBefore,
            @Nullable BigDecimal shareAfter,
            @Nullable BigDecimal change,
            @Nullable Coverage coverageBefore,
            @Nullable Coverage coverageAfter,
            @Nullable Concentration concentrationBefore,
            @Nullable Concentration concentrationAfter) {
        /** Whether the main targets differ. */
        public boolean changed() {
            return !names(before).equals(names(after));
        }

        private static Set<String> names(List<RankedTarget> mains) {
            Set<String> names = new HashSet<>();
            mains.forEach(m -> names.add(String.valueOf(m.targetCategory())));
            return names;
        }
    }

    /**
     * A reported figure beside a computed one.
     *
     * @param group id of the group; null for all perpetrators
     * @param year the year
     * @param targetCategory code of the target category
     * @param reported the published figure, that of the whole year with a number first; null where there is none
     * @param others further published figures of the same year and category
     * @param computed the computed share; null if the dataset has nothing to compute it from
     * @param difference computed less reported, in percentage points; null unless they can be compared
     * @param reasons why they cannot be compared; empty where they can
     */
    public record Comparison(
            @Nullable String group,
            int year,
            @Nullable String targetCategory,
            @Nullable Versioned<AnnualShare> reported,
            List<Versioned<AnnualShare>> others,
            @Nullable Computed computed,
            @Nullable BigDecimal difference,
            List<Reason> reasons) {}

    /** Why a reported and a computed share cannot be compared. */
    public enum Reason implements Coded {
        NO_REPORTED("No publication reports a figure for the year and category."),
        NO_NUMBER("The publication gives a ranking without a number."),
        NO_ATTACKS("The dataset has no attack by the group in the year."),
        SELECTION("The dataset is a selection, not a census: its share describes the list."),
        CENSUS_NOT_STATED("Nobody stated that the dataset is a census: its share describes the attacks that it has."),
        NO_INITIATOR("The dataset records clashes, not who attacked."),
        NOT_WHOLLY_COVERED("The dataset, or the question, does not cover the whole year."),
        COVERAGE_NOT_STATED("Nobody stated whether the dataset covers the year, or the country."),
        OTHER_PERIOD("The published figure covers part of the year."),
        NO_DATASET_NAMED("The publication names no dataset, so what it counted is unknown."),
        OTHER_DATASET("The publication counted another dataset."),
        NARROWED("The question filters the attacks; the publication did not."),
        OTHER_COUNTING("Attacks with several targets are not counted by their first one.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The reason that lies in what is stated of a census; none where the dataset is one. */
        public static Optional<Reason> ofCensus(@Nullable Boolean census) {
            return census == null ? Optional.of(CENSUS_NOT_STATED) : census ? Optional.empty() : Optional.of(SELECTION);
        }

        /** The reason in one sentence. */
        public String sentence() {
            return sentence;
        }
    }
}
