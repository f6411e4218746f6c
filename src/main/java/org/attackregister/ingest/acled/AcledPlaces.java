package org.attackregister.ingest.acled;

import org.attackregister.ingest.kit.CellPoint;
import org.attackregister.ingest.kit.PlaceNames;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.Translation;
import org.attackregister.model.attack.Place;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.jspecify.annotations.Nullable;

/** Reads where an event took place. */
final class AcledPlaces {
    private static final String DISTRICT = " - ";

    /** The precision of coordinates of a region. */
    private static final String REGION = "admin1";

    private final Translation precisions;

    AcledPlaces(CodeLists codes) {
        this.precisions = new Translation(codes, AcledFormat.CODE, "geo_precision", "coordinate_precision");
    }

    /** The place in a country. */
    Place read(ProviderRow<AcledColumn> row, Country country) {
        Mapping mapping =
                precisions.read(row, AcledColumn.GEO_PRECISION, AcledRemark.UNKNOWN_CODE, "The precision is unknown.");
        String precision = mapping == null ? null : mapping.target();
        PlaceNames names = names(row, precision);
        CellPoint point = CellPoint.read(row, AcledColumn.LATITUDE, AcledColumn.LONGITUDE);
        if (point == null) {
            row.keep(AcledColumn.GEO_PRECISION);
        }
        return names.in(country, point, precision);
    }

    private static PlaceNames names(ProviderRow<AcledColumn> row, @Nullable String precision) {
        String province = row.text(AcledColumn.ADMIN1);
        String location = row.text(AcledColumn.LOCATION);
        int dash = location == null ? -1 : location.indexOf(DISTRICT);
        if (location != null && REGION.equals(precision)) {
            row.refuse(AcledRemark.REGION, AcledColumn.LOCATION, "The name is kept; the city is unknown.");
            return new PlaceNames(province, null, null);
        }
        if (location != null && dash > 0) {
            String city = location.substring(0, dash).strip();
            row.report(AcledRemark.CITY_AND_DISTRICT, AcledColumn.LOCATION, "The city is " + city + ".");
            return new PlaceNames(
                    province, city, location.substring(dash + DISTRICT.length()).strip());
        }
        return new PlaceNames(province, location, null);
    }
}
