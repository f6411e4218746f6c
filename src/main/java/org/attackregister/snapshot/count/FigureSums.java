package org.attackregister.snapshot.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Exact sums of the figures of rows, of which each may be divided into parts. */
public final class FigureSums {
    private final Fraction[] sums;

    /** Sums of so many figures, as {@link RowFigures} has them. */
    public FigureSums(int figures) {
        sums = new Fraction[figures];
        Arrays.fill(sums, Fraction.ZERO);
    }

    /** Adds one of so many parts of a row's figures. */
    public void add(long[] figures, int parts) {
        for (int i = 0; i < sums.length; i++) {
            if (figures[i] != 0) {
                sums[i] = sums[i].plus(figures[i], RowFigures.scale(i), parts);
            }
        }
    }

    /** Takes one of so many parts of a row's figures away. */
    public void subtract(long[] figures, int parts) {
        for (int i = 0; i < sums.length; i++) {
            if (figures[i] != 0) {
                sums[i] = sums[i].plus(-figures[i], RowFigures.scale(i), parts);
            }
        }
    }

    /** Adds other sums of the same figures. */
    public void add(FigureSums others) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums[i].plus(others.sums[i]);
        }
    }

    /** Whether all are 0. */
    public boolean isNothing() {
        return Arrays.stream(sums).allMatch(sum -> sum.numerator().signum() == 0);
    }

    /** The sums as decimals, rounded where they have none. */
    public List<BigDecimal> decimals() {
        List<BigDecimal> decimals = new ArrayList<>(sums.length);
        for (Fraction sum : sums) {
            decimals.add(sum.decimal());
        }
        return decimals;
    }
}
