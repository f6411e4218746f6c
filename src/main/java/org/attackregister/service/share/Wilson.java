package org.attackregister.service.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.attackregister.query.answer.ShareAnswer.Interval;

/**
 * The score interval for a proportion (E. B. Wilson, Probable inference, the law of succession, and statistical
 * inference, Journal of the American Statistical Association 22, 1927).
 */
public final class Wilson {
    /** Two-sided 95 % quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private static final int DECIMALS = 6;

    private Wilson() {}

    /**
     * The 95 % interval of {@code hits} out of {@code trials}, rounded to six decimals.
     *
     * @param hits 0 to {@code trials}; may be a fraction
     * @param trials more than 0
     */
    public static Interval interval(BigDecimal hits, BigDecimal trials) {
        Bounds bounds = bounds(hits.doubleValue(), trials.doubleValue());
        return new Interval(rounded(bounds.low), rounded(bounds.high));
    }

    /** An interval that is not rounded. */
    record Bounds(double low, double high) {}

    /** The same interval, not rounded. */
    static Bounds bounds(double hits, double n) {
        double p = hits / n;
        double z2 = Z * Z;
        double centre = p + z2 / (2 * n);
        double margin = Z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        double scale = 1 + z2 / n;
        return new Bounds(Math.max(0, (centre - margin) / scale), Math.min(1, (centre + margin) / scale));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
