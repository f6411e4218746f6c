package org.attackregister.snapshot;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact fraction in its lowest terms. */
public record Ratio(BigInteger top, BigInteger bottom) implements Comparable<Ratio> {
    public static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

    /** A whole number. */
    static Ratio of(int whole) {
        return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** One part in so many. */
    public static Ratio oneIn(int parts) {
        return new Ratio(BigInteger.ONE, BigInteger.valueOf(parts));
    }

    public Ratio {
        BigInteger common = top.gcd(bottom);
        top = top.divide(common);
        bottom = bottom.divide(common);
    }

    public Ratio plus(Ratio other) {
        return new Ratio(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Ratio times(BigDecimal factor) {
        return new Ratio(
                top.multiply(factor.movePointRight(9).toBigIntegerExact()), bottom.multiply(BigInteger.TEN.pow(9)));
    }

    /** As answers give it: exact with up to nine decimals, else rounded half-even to six. */
    public String text() {
        BigDecimal exact = new BigDecimal(top).divide(new BigDecimal(bottom), 9, RoundingMode.DOWN);
        boolean nine = exact.multiply(new BigDecimal(bottom)).compareTo(new BigDecimal(top)) == 0;
        BigDecimal rounded =
                nine ? exact : new BigDecimal(top).divide(new BigDecimal(bottom), 6, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(Ratio other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }
}
