package org.attackregister.snapshot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many each attack of a cell killed, by the definitions and in exact fractions. */
final class SpreadByHand {
    private final List<BigDecimal> known;
    private final int unknown;

    SpreadByHand(List<@Nullable BigDecimal> dead) {
        this.known = dead.stream().filter(Objects::nonNull).sorted().toList();
        this.unknown = dead.size() - known.size();
    }

    String text(int lethalMin) {
        return "known=" + known.size() + " unknown=" + unknown + " mean=" + text(mean()) + " median="
                + text(quantile(new BigDecimal("0.5"))) + " p90=" + text(quantile(new BigDecimal("0.9"))) + " lethal="
                + known.stream()
                        .filter(figure -> figure.compareTo(BigDecimal.valueOf(lethalMin)) >= 0)
                        .count();
    }

    @Nullable
    BigDecimal mean() {
        if (known.isEmpty()) {
            return null;
        }
        Ratio sum = Ratio.ZERO;
        for (BigDecimal figure : known) {
            sum = sum.plus(Ratio.oneIn(known.size()).times(figure));
        }
        return new BigDecimal(sum.text());
    }

    /** R's default, type 7: the figure at the place 1 + (n - 1) p, or between the two beside it. */
    private @Nullable BigDecimal quantile(BigDecimal p) {
        if (known.isEmpty()) {
            return null;
        }
        BigDecimal place = p.multiply(BigDecimal.valueOf(known.size() - 1L));
        int below = place.setScale(0, RoundingMode.FLOOR).intValueExact();
        BigDecimal beyond = place.subtract(BigDecimal.valueOf(below));
        BigDecimal next = known.get(Math.min(below + 1, known.size() - 1));
        return known.get(below).add(beyond.multiply(next.subtract(known.get(below))));
    }

    static String text(@Nullable BigDecimal number) {
        return number == null
                ? "null"
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
