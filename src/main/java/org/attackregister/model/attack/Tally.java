package org.attackregister.model.attack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number of people, as a source gives it. It may be a fraction where a source spread one toll over several rows
 * (GTD codebook, {@code nkill}); at most {@value #SCALE} decimals are stored.
 *
 * @param best the source's figure, 0 or more; null where not known
 * @param low the lowest figure met; null where no bound is known
 * @param high the highest figure met; null where no bound is known
 */
public record Tally(
        @Nullable BigDecimal best,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {

    /** Decimals that are stored of a figure. */
    public static final int SCALE = 9;

    /** Nothing is known. */
    public static final Tally UNKNOWN = new Tally(null, null, null);

    public Tally {
        best = plain(best);
        low = plain(low);
        high = plain(high);
    }

    /** The figure without trailing zeros, rounded to the decimals that are stored: equal figures are equal objects. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        BigDecimal rounded = figure.scale() > SCALE ? figure.setScale(SCALE, RoundingMode.HALF_EVEN) : figure;
        if (rounded.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
