package org.attackregister.ingest.ged;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.model.attack.CoordinateDoubt;
import org.attackregister.model.attack.Place;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.jspecify.annotations.Nullable;

/** Where an event took place by UCDP. */
final class GedPlaces {
    /** Degrees by which a geometry may differ from the coordinates, which are cut after the sixth decimal. */
    private static final double ROUNDING = 0.00001;

    private static final int LONGEST_NUMBER = 40;

    private final CodeLists codes;
    private final Cases numbers;
    private final Cases names;

    GedPlaces(CodeLists codes) {
        this.codes = codes;
        this.numbers = new Cases(codes.mappings(GedFormat.CODE, "country_id"));
        this.names = new Cases(codes.mappings(GedFormat.CODE, "country"));
    }

    /** The country, by its number or else its name; null where the register knows neither. */
    @Nullable
    Country country(GedRow row, LocalDate day) {
        String number = row.code(GedColumn.COUNTRY_ID);
        String name = row.text(GedColumn.COUNTRY);
        Country numbered = number == null ? null : country(numbers, number, day);
        Country named = name == null ? null : named(name, day);
        if (numbered == null) {
            if (number != null && named != null) {
                row.remark(GedRemark.UNDEFINED_CODE, GedColumn.COUNTRY_ID, "the name gives " + named.code());
                row.keep(GedColumn.COUNTRY_ID);
            }
            return named;
        }
        if (name != null && !numbered.equals(named)) {
            if (named == null) {
                String reason = "the number gives %s, and the name is kept".formatted(numbered.code());
                row.remark(GedRemark.UNKNOWN_COUNTRY_NAME, GedColumn.COUNTRY, reason);
            } else {
                String reason = "the number gives %s, the name %s".formatted(numbered.code(), named.code());
                row.remark(GedRemark.OTHER_COUNTRY, GedColumn.COUNTRY, reason);
            }
            row.keep(GedColumn.COUNTRY);
        }
        return numbered;
    }

    /** Code of the country with a number of Gleditsch and Ward on a day; null where there is none. */
    @Nullable
    String nationality(String number, LocalDate day) {
        Country country = country(numbers, number, day);
        return country == null ? null : country.code();
    }

    /** By UCDP's own name, which may depend on the day, or else by what the register knows the country as. */
    private @Nullable Country named(String name, LocalDate day) {
        Country own = country(names, name, day);
        String code = own == null ? codes.countryNamed(name) : null;
        return code == null ? own : codes.country(code).orElse(null);
    }

    private @Nullable Country country(Cases cases, String text, LocalDate day) {
        String code = cases.find(text, null, day).map(Mapping::target).orElse(null);
        return code == null ? null : codes.country(code).orElse(null);
    }

    /** The place of an event in a country. */
    Place place(GedRow row, Country country) {
        String precision = row.code(GedColumn.WHERE_PREC);
        Optional<Mapping> mapping =
                precision == null ? Optional.empty() : codes.mapping(GedFormat.CODE, "where_prec", precision);
        if (precision != null && mapping.isEmpty()) {
            row.remark(GedRemark.UNDEFINED_CODE, GedColumn.WHERE_PREC, "the precision of the place is unknown");
        }
        String level = mapping.map(Mapping::target).orElse(null);
        String point = row.text(GedColumn.WHERE_COORDINATES);
        String city = "city".equals(level) || "district".equals(level) ? point : null;
        String province = row.text(GedColumn.ADM_1);
        String described = row.text(GedColumn.WHERE_DESCRIPTION);
        boolean elsewhere = Objects.equals(point, city)
                || Objects.equals(point, province)
                || Objects.equals(point, row.text(GedColumn.COUNTRY));
        String location = described == null && !elsewhere ? point : described;
        if (!elsewhere && !Objects.equals(point, location)) {
            row.keep(GedColumn.WHERE_COORDINATES);
        }
        if (!Objects.equals(row.text(GedColumn.ADM_2), city)) {
            row.keep(GedColumn.ADM_2);
        }
        double[] degrees = degrees(row);
        return new Place(
                country.code(),
                country.region(),
                province,
                city,
                location,
                degrees == null ? null : degrees[0],
                degrees == null ? null : degrees[1],
                degrees == null ? null : level,
                degrees == null ? null : cellDoubt(row, degrees[0], degrees[1]));
    }

    /** Latitude and longitude; null where they are not both known. */
    private static double @Nullable [] degrees(GedRow row) {
        String latitude = row.text(GedColumn.LATITUDE);
        String longitude = row.text(GedColumn.LONGITUDE);
        Double north = within(latitude, 90);
        Double east = within(longitude, 180);
        if (north == null || east == null) {
            if (latitude != null || longitude != null) {
                row.remark(GedRemark.BAD_POINT, GedColumn.LATITUDE, "%s, %s".formatted(latitude, longitude));
                row.keep(GedColumn.LATITUDE);
                row.keep(GedColumn.LONGITUDE);
            }
            row.keep(GedColumn.GEOM_WKT);
            return null;
        }
        compare(row, north, east);
        return new double[] {north, east};
    }

    private static void compare(GedRow row, double north, double east) {
        String geometry = row.text(GedColumn.GEOM_WKT);
        double[] point = geometry == null ? null : point(geometry);
        if (geometry == null || (point != null && point[0] == east && point[1] == north)) {
            return;
        }
        row.keep(GedColumn.GEOM_WKT);
        if (point == null) {
            row.remark(GedRemark.OTHER_POINT, GedColumn.GEOM_WKT, "it is not a point");
        } else if (near(point[1], east) && near(point[0], north) && !near(north, east)) {
            row.remark(GedRemark.OTHER_POINT, GedColumn.GEOM_WKT, "it has latitude and longitude in reverse");
        } else if (!near(point[0], east) || !near(point[1], north)) {
            row.remark(GedRemark.OTHER_POINT, GedColumn.GEOM_WKT, "the columns say %s, %s".formatted(north, east));
        }
    }

    /** PRIO-GRID numbers its cells of half a degree from the south-west on, row by row. */
    private static @Nullable CoordinateDoubt cellDoubt(GedRow row, double north, double east) {
        String stated = row.code(GedColumn.PRIOGRID_GID);
        long cell = (long) Math.floor((north + 90) * 2) * 720 + (long) Math.floor((east + 180) * 2) + 1;
        if (stated == null || stated.equals(String.valueOf(cell))) {
            return null;
        }
        row.remark(GedRemark.OTHER_CELL, GedColumn.PRIOGRID_GID, "the point lies in the cell " + cell);
        return CoordinateDoubt.OTHER_CELL;
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= ROUNDING;
    }

    /** The two numbers of {@code POINT (69.2 34.5)}; null where it is none. */
    private static double @Nullable [] point(String geometry) {
        int open = geometry.indexOf('(');
        int space = geometry.indexOf(' ', open + 2);
        int close = geometry.indexOf(')', space);
        if (!geometry.regionMatches(true, 0, "POINT", 0, 5) || open < 0 || space < 0 || close < 0) {
            return null;
        }
        Double x = within(geometry.substring(open + 1, space).strip(), 180);
        Double y = within(geometry.substring(space + 1, close).strip(), 180);
        return x == null || y == null ? null : new double[] {x, y};
    }

    private static @Nullable Double within(@Nullable String text, int most) {
        if (text == null || text.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            double degrees = Double.parseDouble(text);
            return Math.abs(degrees) <= most ? degrees : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
