package org.attackregister.ingest.kit;

import org.attackregister.model.attack.Place;
import org.attackregister.model.code.Country;
import org.jspecify.annotations.Nullable;

/**
 * The names of a place within a country.
 *
 * @param admin1 the province; null where not known
 * @param city the city, town or district; null where not known
 * @param location what lies below the city; null where not known
 */
public record PlaceNames(
        @Nullable String admin1,
        @Nullable String city,
        @Nullable String location) {
    /** The place on the map. Where there is no point, its precision says nothing. */
    public Place in(Country country, @Nullable CellPoint point, @Nullable String precision) {
        return new Place(
                country.code(),
                country.region(),
                admin1,
                city,
                location,
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude(),
                point == null ? null : precision);
    }
}
