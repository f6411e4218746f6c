package org.attackregister.ingest.acled;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number in a cell. */
final class Figure {
    private static final int LONGEST = 24;
    private static final int MOST_DECIMALS = 20;

    private Figure() {}

    /** The number of a text; null where it is none, or one that nobody would count or measure. */
    static @Nullable BigDecimal read(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal figure = new BigDecimal(text);
            return Math.abs(figure.scale()) > MOST_DECIMALS ? null : figure;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
