package org.attackregister.model.attack;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where an attack took place.
 *
 * @param country ISO 3166-1 alpha-2, or the code of a former state from the list of countries
 * @param region code of a GTD region; null where the country has none
 * @param admin1 first-level division (province), as the source spells it
 * @param city city, town or district
 * @param location detail below the city
 * @param latitude WGS 84 degrees, -90 to 90; null where not known
 * @param longitude WGS 84 degrees, -180 to 180; null where not known
 * @param coordinatePrecision {@code site}, {@code city}, {@code district}, {@code admin1} or {@code country}
 * @param coordinateDoubt why the point is doubtful; null where nobody doubts it
 */
@Embeddable
public record Place(
        String country,
        @Nullable String region,
        @Nullable String admin1,
        @Nullable String city,
        @Nullable String location,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Column(name = "coordinate_precision") @Nullable String coordinatePrecision,
        @Column(name = "coordinate_doubt") @Nullable CoordinateDoubt coordinateDoubt) {

    public Place {
        latitude = plain(latitude);
        longitude = plain(longitude);
    }

    /** A place whose point nobody doubts. */
    public Place(
            String country,
            @Nullable String region,
            @Nullable String admin1,
            @Nullable String city,
            @Nullable String location,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String coordinatePrecision) {
        this(country, region, admin1, city, location, latitude, longitude, coordinatePrecision, null);
    }

    /** The same place with a doubt about its point. */
    public Place doubted(CoordinateDoubt doubt) {
        return new Place(country, region, admin1, city, location, latitude, longitude, coordinatePrecision, doubt);
    }

    /** Zero has no sign: not every database keeps it. */
    private static @Nullable Double plain(@Nullable Double degrees) {
        return degrees == null || degrees != 0 ? degrees : Double.valueOf(0);
    }
}
