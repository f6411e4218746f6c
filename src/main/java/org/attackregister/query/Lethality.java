package org.attackregister.query;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.attackregister.model.Coded;
import org.jspecify.annotations.Nullable;

/**
 * How many each of some attacks killed, by the best figures.
 *
 * @param known attacks with a figure; those without one are in no other part
 * @param unknown attacks without a figure
 * @param mean the mean of the figures; null where there is none
 * @param median the middle one, or the mean of the two in the middle
 * @param p90 the 90th percentile, between two figures by linear interpolation: R. J. Hyndman and Y. Fan, Sample quantiles in
 *     statistical packages, The American Statistician 50 (1996), type 7
 * @param lethal attacks that killed as many as the question asks for
 */
public record Lethality(
        long known,
        long unknown,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal median,
        @Nullable BigDecimal p90,
        long lethal) {
    /** That of no attack. */
    public static final Lethality NONE = new Lethality(0, 0, null, null, null, 0);

    /** The fewest dead of a lethal attack where a question does not say otherwise. */
    public static final int LETHAL = 1;

    /** The figures of a cell, each with its name. */
    public enum Figure implements Coded {
        LETHALITY_KNOWN("attacks with a known figure, of which all others are"),
        LETHALITY_UNKNOWN("attacks without one"),
        LETHALITY_MEAN("dead an attack"),
        LETHALITY_MEDIAN("the median"),
        LETHALITY_P90("the 90th percentile"),
        LETHAL_ATTACKS("attacks with at least `lethal_min` dead");

        private final String meaning;

        Figure(String meaning) {
            this.meaning = meaning;
        }

        /** What it is, in Markdown. */
        public String meaning() {
            return meaning;
        }

        /** All of them, in Markdown. */
        static String meanings() {
            return Arrays.stream(values())
                    .map(figure -> "`" + figure.code() + "`, " + figure.meaning)
                    .collect(Collectors.joining("; "));
        }
    }

    /** One of the figures; null where it is not known. */
    public @Nullable BigDecimal figure(Figure figure) {
        return switch (figure) {
            case LETHALITY_KNOWN -> BigDecimal.valueOf(known);
            case LETHALITY_UNKNOWN -> BigDecimal.valueOf(unknown);
            case LETHALITY_MEAN -> mean;
            case LETHALITY_MEDIAN -> median;
            case LETHALITY_P90 -> p90;
            case LETHAL_ATTACKS -> BigDecimal.valueOf(lethal);
        };
    }
}
