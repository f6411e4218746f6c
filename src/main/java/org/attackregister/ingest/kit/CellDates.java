package org.attackregister.ingest.kit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days as cells have them once their form is settled. */
public final class CellDates {
    private static final int LENGTH = 10;

    private CellDates() {}

    /** The day of {@code 2021-11-17}; null where the text is none. */
    public static @Nullable LocalDate day(String text) {
        if (text.length() != LENGTH) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
