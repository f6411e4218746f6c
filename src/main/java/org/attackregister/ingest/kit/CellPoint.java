package org.attackregister.ingest.kit;

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

    /** The point in two columns; null where they do not both have a number of degrees on the earth. */
    public static <C extends ProviderColumn> @Nullable CellPoint of(ProviderRow<C> row, C latitude, C longitude) {
        Double north = row.degrees(latitude, POLE);
        Double east = row.degrees(longitude, DATE_LINE);
        return north == null || east == null ? null : new CellPoint(north, east);
    }
}
