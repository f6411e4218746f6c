package org.attackregister.query.answer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of some periods that another is compared with. What is shown is rounded half-even to six decimals; what is
 * decided is decided on exact numbers.
 *
 * @param figures two or more
 */
public record Baseline(List<BigDecimal> figures) {
    private static final int DECIMALS = 6;
    private static final BigDecimal TWICE_SQUARED = BigDecimal.valueOf(4);

    /** The sum of all figures. */
    public BigDecimal sum() {
        return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The arithmetic mean. */
    public BigDecimal mean() {
        return rounded(sum().divide(size(), MathContext.DECIMAL128));
    }

    /** The standard deviation of a sample: the squares are divided by one less than there are figures. */
    public BigDecimal deviation() {
        return rounded(exactDeviation());
    }

    /** By how many standard deviations a figure lies above the mean; null where there is no deviation. */
    public @Nullable BigDecimal deviations(BigDecimal figure) {
        BigDecimal deviation = exactDeviation();
        return deviation.signum() == 0
                ? null
                : rounded(above(figure).divide(size().multiply(deviation), MathContext.DECIMAL128));
    }

    /** The change of a figure from the mean, as a part of the mean; null where that is 0. */
    public @Nullable BigDecimal change(BigDecimal figure) {
        return sum().signum() == 0 ? null : rounded(above(figure).divide(sum(), MathContext.DECIMAL128));
    }

    /** Whether a figure is greater than the mean, and at least as great as the mean and two standard deviations. */
    public boolean isExceeded(BigDecimal figure) {
        BigDecimal above = above(figure);
        BigDecimal square = above.pow(2).multiply(size().subtract(BigDecimal.ONE));
        BigDecimal bound = TWICE_SQUARED.multiply(size()).multiply(spread());
        return above.signum() > 0 && square.compareTo(bound) >= 0;
    }

    /** Compares a figure with a part of the mean, given in hundredths. */
    public int compare(BigDecimal figure, int percentOfMean) {
        return figure.multiply(size())
                .multiply(BigDecimal.valueOf(100))
                .compareTo(sum().multiply(BigDecimal.valueOf(percentOfMean)));
    }

    /** Compares the mean with a number. */
    public int compareMean(BigDecimal number) {
        return sum().compareTo(number.multiply(size()));
    }

    private BigDecimal size() {
        return BigDecimal.valueOf(figures.size());
    }

    /** What a figure is above the mean, as often as there are figures. */
    private BigDecimal above(BigDecimal figure) {
        return figure.multiply(size()).subtract(sum());
    }

    /** The sum of the squared differences from the mean, as often as there are figures. */
    private BigDecimal spread() {
        BigDecimal squares = figures.stream().map(f -> f.pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return size().multiply(squares).subtract(sum().pow(2));
    }

    private BigDecimal exactDeviation() {
        BigDecimal divisor = size().multiply(size().subtract(BigDecimal.ONE));
        return spread().divide(divisor, MathContext.DECIMAL128).sqrt(MathContext.DECIMAL128);
    }

    private static BigDecimal rounded(BigDecimal number) {
        BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
