package org.attackregister.ingest.acled;

import java.math.BigDecimal;
import org.attackregister.ingest.kit.NumberCells;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.Translation;
import org.attackregister.model.attack.Place;
import org.attackregister.model.code.Country;
import org.jspecify.annotations.Nullable;

/** Reads where an event took place. */
final class AcledPlaces {
    private static final String DISTRICT = " - ";
    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    /** The precision of coordinates of a region. */
    private static final String REGION = "admin1";

    private final Translation precisions;

    AcledPlaces(CodeLists codes) {
        this.precisions = new Translation(codes, AcledFormat.CODE, "geo_precision", "coordinate_precision");
    }

    /** The place in a country. */
    Place read(AcledRow row, Country country) {
        String precision = precision(row);
        String location = row.text(AcledColumn.LOCATION);
        String city = location;
        String district = null;
        int dash = location == null ? -1 : location.indexOf(DISTRICT);
        if (location != null && REGION.equals(precision)) {
            row.report(AcledRemark.REGION, AcledColumn.LOCATION, "The name is kept; the city is unknown.");
            row.keep(AcledColumn.LOCATION);
            city = null;
        } else if (location != null && dash > 0) {
            city = location.substring(0, dash).strip();
            district = location.substring(dash + DISTRICT.length()).strip();
            row.report(AcledRemark.CITY_AND_DISTRICT, AcledColumn.LOCATION, "The city is " + city + ".");
        }
        Double latitude = degrees(row, AcledColumn.LATITUDE, POLE);
        Double longitude = degrees(row, AcledColumn.LONGITUDE, DATE_LINE);
        boolean located = latitude != null && longitude != null;
        if (!located) {
            row.keep(AcledColumn.GEO_PRECISION);
            refuseCoordinates(row);
        }
        return new Place(
                country.code(),
                country.region(),
                row.text(AcledColumn.ADMIN1),
                city,
                district,
                located ? latitude : null,
                located ? longitude : null,
                located ? precision : null);
    }

    private @Nullable String precision(AcledRow row) {
        String code = row.text(AcledColumn.GEO_PRECISION);
        if (code != null && precisions.find(code) == null) {
            row.report(AcledRemark.UNKNOWN_CODE, AcledColumn.GEO_PRECISION, "The precision is unknown.");
            row.keep(AcledColumn.GEO_PRECISION);
        }
        return precisions.target(code);
    }

    private static @Nullable Double degrees(AcledRow row, AcledColumn column, BigDecimal most) {
        String text = row.text(column);
        BigDecimal degrees = text == null ? null : NumberCells.number(text);
        return degrees == null || degrees.abs().compareTo(most) > 0 ? null : degrees.doubleValue();
    }

    private static void refuseCoordinates(AcledRow row) {
        if (row.text(AcledColumn.LATITUDE) == null && row.text(AcledColumn.LONGITUDE) == null) {
            return;
        }
        row.report(
                AcledRemark.BAD_COORDINATES,
                AcledColumn.LATITUDE,
                "Latitude %s and longitude %s are not a place; both are unknown."
                        .formatted(row.text(AcledColumn.LATITUDE), row.text(AcledColumn.LONGITUDE)));
        row.keep(AcledColumn.LATITUDE);
        row.keep(AcledColumn.LONGITUDE);
    }
}
