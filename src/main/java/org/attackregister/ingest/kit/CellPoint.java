package org.attackregister.ingest.kit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A point on the earth, as two cells have it.
 *
 * @param latitude degrees, from -90 to 90
 * @param longitude degrees, from -180 to 180
 */
public record CellPoint(double latitude, double longitude) {
    /** The most degrees of latitude. */
    public static final int POLE = 90;

    /** The most degrees of longitude. */
    public static final int DATE_LINE = 180;

    /** The point in two columns; null where there is none, which is reported unless both are blank, and then kept. */
    public static <C extends ProviderColumn> @Nullable CellPoint read(ProviderRow<C> row, C latitude, C longitude) {
        Double north = row.degrees(latitude, POLE);
        Double east = row.degrees(longitude, DATE_LINE);
        if (north != null && east != null) {
            return new CellPoint(north, east);
        }
        String first = Objects.requireNonNullElse(row.text(latitude), "");
        String second = Objects.requireNonNullElse(row.text(longitude), "");
        if (!first.isEmpty() || !second.isEmpty()) {
            String reason = "latitude is '%s' and longitude '%s'".formatted(first, second);
            row.refuse(FormRemark.UNREADABLE_POINT, latitude, reason);
            row.keep(longitude);
        }
        return null;
    }
}
