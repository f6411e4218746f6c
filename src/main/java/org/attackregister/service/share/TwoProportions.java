package org.attackregister.service.share;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.attackregister.query.answer.ShareAnswer.ShareTest;
import org.attackregister.query.answer.ShareAnswer.TestMethod;

/**
 * Whether two shares of independent attacks differ by more than chance: the two-sided test of two proportions with a pooled
 * variance and no correction for continuity, and where a count of under five is expected in any of the four cells (W. G.
 * Cochran, Some methods for strengthening the common chi-square tests, Biometrics 10, 1954), Fisher's exact test.
 */
final class TwoProportions {
    private static final double LEAST_EXPECTED = 5;
    private static final double ROUNDING = 1e-7;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private TwoProportions() {}

    /**
     * The test of two shares.
     *
     * @param hitsBefore 0 to {@code allBefore}
     * @param allBefore more than 0
     * @param hits 0 to {@code all}
     * @param all more than 0
     */
    static ShareTest test(int hitsBefore, int allBefore, int hits, int all) {
        return isSmall(hitsBefore, allBefore, hits, all)
                ? new ShareTest(TestMethod.FISHER_EXACT, null, fisher(hitsBefore, allBefore, hits, all))
                : normal(z(hitsBefore, allBefore, hits, all));
    }

    private static ShareTest normal(double z) {
        return new ShareTest(TestMethod.TWO_PROPORTIONS_Z, z, p(z));
    }

    private static boolean isSmall(int hitsBefore, int allBefore, int hits, int all) {
        double rate = ((double) hitsBefore + hits) / ((double) allBefore + all);
        double fewest = Math.min(allBefore, all) * Math.min(rate, 1 - rate);
        return fewest < LEAST_EXPECTED;
    }

    /** By how many standard errors the later share is greater. */
    static double z(int hitsBefore, int allBefore, int hits, int all) {
        double rate = ((double) hitsBefore + hits) / ((double) allBefore + all);
        double error = Math.sqrt(rate * (1 - rate) * (1.0 / allBefore + 1.0 / all));
        return ((double) hits / all - (double) hitsBefore / allBefore) / error;
    }

    /** The two-sided probability of a standard normal value at least as far from 0. */
    static double p(double z) {
        return 2 * NORMAL.survivalProbability(Math.abs(z));
    }

    /**
     * The two-sided probability of Fisher's exact test: of all tables with the same sums that are no likelier than this one.
     * Those that are as likely differ in their last digits.
     */
    static double fisher(int hitsBefore, int allBefore, int hits, int all) {
        HypergeometricDistribution tables = HypergeometricDistribution.of(allBefore + all, hitsBefore + hits, all);
        double asLikely = tables.probability(hits) * (1 + ROUNDING);
        double sum = IntStream.rangeClosed(tables.getSupportLowerBound(), tables.getSupportUpperBound())
                .mapToDouble(tables::probability)
                .filter(p -> p <= asLikely)
                .sum();
        return Math.min(1, sum);
    }
}
