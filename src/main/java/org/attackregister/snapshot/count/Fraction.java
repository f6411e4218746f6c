package org.attackregister.snapshot.count;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact sum of fractions. Immutable. */
record Fraction(BigInteger numerator, BigInteger denominator) {
    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    private static final int DECIMALS = 6;
    private static final long UNIT = 1_000_000_000L;

    /** This sum and another. */
    Fraction plus(Fraction other) {
        BigInteger top = numerator.multiply(other.denominator).add(other.numerator.multiply(denominator));
        BigInteger below = denominator.multiply(other.denominator);
        BigInteger common = top.gcd(below);
        return new Fraction(top.divide(common), below.divide(common));
    }

    /** This sum with {@code units * 10^-scale / parts} added. */
    Fraction plus(long units, int scale, int parts) {
        BigInteger bottom = BigInteger.TEN.pow(scale).multiply(BigInteger.valueOf(parts));
        BigInteger top =
                numerator.multiply(bottom).add(BigInteger.valueOf(units).multiply(denominator));
        BigInteger below = denominator.multiply(bottom);
        BigInteger common = top.gcd(below);
        return common.signum() == 0 ? ZERO : new Fraction(top.divide(common), below.divide(common));
    }

    /** The sum as a decimal: exact where it has one of at most nine decimals, else rounded half-even to six. */
    BigDecimal decimal() {
        BigDecimal top = new BigDecimal(numerator);
        BigDecimal nine = top.divide(new BigDecimal(denominator), 9, RoundingMode.HALF_EVEN);
        boolean exact = nine.multiply(new BigDecimal(denominator)).compareTo(top) == 0;
        BigDecimal decimal = exact ? nine : top.divide(new BigDecimal(denominator), DECIMALS, RoundingMode.HALF_EVEN);
        return plain(decimal);
    }

    /** The decimal of so many billionths or, where the scale is 0, ones. Most are whole. */
    static BigDecimal plain(long units, int scale) {
        long unit = scale == 0 ? 1 : UNIT;
        return units % unit == 0 ? BigDecimal.valueOf(units / unit) : plain(BigDecimal.valueOf(units, scale));
    }

    /** A decimal without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal decimal) {
        BigDecimal plain = decimal.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
