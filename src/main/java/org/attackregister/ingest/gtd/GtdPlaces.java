package org.attackregister.ingest.gtd;

import java.math.BigDecimal;
import org.attackregister.ingest.kit.NumberCells;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.model.attack.Place;
import org.attackregister.model.code.Country;
import org.jspecify.annotations.Nullable;

/** Where an attack took place. */
final class GtdPlaces {
    private static final double MOST_LATITUDE = 90;
    private static final double MOST_LONGITUDE = 180;

    private final CodeLists codes;
    private final GtdNames names;
    private final CodedColumn country;
    private final CodedColumn region;
    private final GtdColumn province;
    private final GtdColumn city;
    private final GtdColumn location;
    private final GtdColumn latitude;
    private final GtdColumn longitude;
    private final CodedColumn specificity;
    private final int width;

    GtdPlaces(GtdColumns columns, GtdNames names) {
        this.codes = columns.codes();
        this.names = names;
        this.country = columns.coded("country", "country");
        this.region = columns.coded("region", "region");
        this.province = columns.column("provstate");
        this.city = columns.column("city");
        this.location = columns.column("location");
        this.latitude = columns.column("latitude");
        this.longitude = columns.column("longitude");
        this.specificity = columns.coded("specificity", "specificity");
        this.width = columns.header().names().size();
    }

    /** The place; null where the row is to be refused, for it has no country. */
    @Nullable
    Place read(GtdRow row) {
        Country where = isShifted(row) ? null : country(row);
        if (where == null) {
            return null;
        }
        checkRegion(row, where);
        Double north = coordinate(row, latitude, MOST_LATITUDE);
        Double east = coordinate(row, longitude, MOST_LONGITUDE);
        String precision = specificity.target(row);
        boolean located = located(row, north, east);
        return new Place(
                where.code(),
                where.region(),
                names.name(row, province),
                names.name(row, city),
                names.name(row, location),
                located ? north : null,
                located ? east : null,
                located ? precision : null);
    }

    /** A cell that was not quoted moves all that follow: numbers are then under names and names under numbers. */
    private boolean isShifted(GtdRow row) {
        for (int i = width; i < row.width(); i++) {
            if (row.at(i) != null) {
                row.report(
                        GtdRemark.SHIFTED_ROW,
                        "the row was refused: it has %d cells, and the header %d".formatted(row.width(), width));
                return true;
            }
        }
        String code = country.code().text(row);
        String label = country.label().text(row);
        if (code != null && NumberCells.integer(code) == null) {
            row.report(
                    GtdRemark.SHIFTED_ROW,
                    country.name(),
                    "the row was refused: country is a number; the cells are under other columns, or the column"
                            + " has names and should be called country_txt");
            return true;
        }
        if (label != null && NumberCells.integer(label) != null) {
            row.report(
                    GtdRemark.SHIFTED_ROW,
                    country.label().name(),
                    "the row was refused: a country's name is not a number; the cells are under other columns");
            return true;
        }
        return false;
    }

    private @Nullable Country country(GtdRow row) {
        GtdColumn stated = country.column(row);
        if (stated.text(row) == null) {
            row.report(GtdRemark.NO_COUNTRY, country.name(), "the row was refused: it has no country");
            return null;
        }
        String code = country.isListed(row) ? country.target(row) : null;
        Country known = code == null ? null : codes.country(code).orElse(null);
        if (known == null) {
            row.report(GtdRemark.UNKNOWN_COUNTRY, stated.name(), "the row was refused: GTD's list has no such country");
            return null;
        }
        if (known.former()) {
            row.report(
                    GtdRemark.FORMER_STATE,
                    country.name(),
                    known.name() + " no longer exists; its code is " + known.code());
        }
        if (known.nationalityOnly()) {
            row.report(
                    GtdRemark.NATIONALITY_AS_COUNTRY,
                    country.name(),
                    "GTD uses " + known.name() + " for nationalities only");
        }
        return known;
    }

    private void checkRegion(GtdRow row, Country where) {
        String stated = region.target(row);
        if (stated != null && !stated.equals(where.region())) {
            row.refuse(
                    GtdRemark.REGION_CONTRADICTS,
                    region.column(row),
                    where.name() + " lies in " + (where.region() == null ? "no region" : where.region()));
        }
    }

    private @Nullable Double coordinate(GtdRow row, GtdColumn column, double most) {
        String cell = column.text(row);
        if (cell == null) {
            return null;
        }
        BigDecimal degrees = NumberCells.number(cell);
        if (degrees == null) {
            row.refuse(GtdRemark.NOT_A_NUMBER, column, "degrees are a decimal number with a point");
            return null;
        }
        double value = degrees.doubleValue();
        if (Math.abs(value) > most) {
            row.refuse(
                    GtdRemark.COORDINATES_REFUSED,
                    column,
                    "the coordinates were refused: " + column.name() + " lies within " + (int) -most + " and "
                            + (int) most);
            return null;
        }
        return value;
    }

    /** Both or none: what is left of a pair stays in extra. */
    private boolean located(GtdRow row, @Nullable Double north, @Nullable Double east) {
        if (north != null && east != null) {
            return true;
        }
        GtdColumn left = north != null ? latitude : longitude;
        GtdColumn other = north != null ? longitude : latitude;
        if (north == null && east == null) {
            return false;
        }
        if (other.text(row) == null) {
            row.refuse(GtdRemark.HALF_COORDINATES, left, "there is no " + other.name());
        } else {
            row.keep(left.name(), String.valueOf(left.text(row)));
        }
        return false;
    }
}
