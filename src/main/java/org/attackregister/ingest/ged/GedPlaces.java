package org.attackregister.ingest.ged;

import java.time.LocalDate;
import java.util.Objects;
import org.attackregister.ingest.kit.CellPoint;
import org.attackregister.ingest.kit.NumberCells;
import org.attackregister.ingest.kit.PlaceNames;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.Translation;
import org.attackregister.model.attack.CoordinateDoubt;
import org.attackregister.model.attack.GridCell;
import org.attackregister.model.attack.Place;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.jspecify.annotations.Nullable;

/** Where an event took place by UCDP. */
final class GedPlaces {
    /** Degrees by which a geometry may differ from the coordinates, which are cut after the sixth decimal. */
    private static final double ROUNDING = 0.00001;

    private final CodeLists codes;
    private final Cases numbers;
    private final Cases names;
    private final Translation precisions;

    GedPlaces(CodeLists codes) {
        this.codes = codes;
        this.numbers = new Cases(codes.mappings(GedFormat.CODE, "country_id"));
        this.names = new Cases(codes.mappings(GedFormat.CODE, "country"));
        this.precisions = new Translation(codes, GedFormat.CODE, "where_prec", "coordinate_precision");
    }

    /** The country, by its number or else its name; null where the row is refused, for the register knows neither. */
    @Nullable
    Country country(ProviderRow<GedColumn> row, LocalDate day) {
        String number = row.text(GedColumn.COUNTRY_ID);
        String name = row.text(GedColumn.COUNTRY);
        Country numbered = number == null ? null : country(numbers, number, day);
        Country named = name == null ? null : named(name, day);
        if (numbered == null) {
            if (named == null) {
                GedColumn column = row.has(GedColumn.COUNTRY_ID) ? GedColumn.COUNTRY_ID : GedColumn.COUNTRY;
                row.report(GedRemark.NO_COUNTRY, column, "the row was refused");
            } else if (number != null) {
                row.refuse(GedRemark.UNDEFINED_CODE, GedColumn.COUNTRY_ID, "the name gives " + named.code());
            }
            return named;
        }
        if (name != null && named == null) {
            String reason = "the number gives %s, and the name is kept".formatted(numbered.code());
            row.refuse(GedRemark.UNKNOWN_COUNTRY_NAME, GedColumn.COUNTRY, reason);
        } else if (named != null && !named.equals(numbered)) {
            String reason = "the number gives %s, the name %s".formatted(numbered.code(), named.code());
            row.refuse(GedRemark.OTHER_COUNTRY, GedColumn.COUNTRY, reason);
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
    Place place(ProviderRow<GedColumn> row, Country country) {
        String reason = "the precision of the place is unknown";
        Mapping mapping = precisions.read(row, GedColumn.WHERE_PREC, GedRemark.UNDEFINED_CODE, reason);
        String precision = mapping == null ? null : mapping.target();
        PlaceNames names = names(row, precision);
        CellPoint point = point(row);
        Place place = names.in(country, point, precision);
        return point != null && isOfOtherCell(row, point) ? place.doubted(CoordinateDoubt.OTHER_CELL) : place;
    }

    /** The name of the point is that of a city where the point is so precise; else it is kept where nothing else says it. */
    private static PlaceNames names(ProviderRow<GedColumn> row, @Nullable String precision) {
        String point = row.text(GedColumn.WHERE_COORDINATES);
        String city = "city".equals(precision) || "district".equals(precision) ? point : null;
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
        return new PlaceNames(province, city, location);
    }

    private static @Nullable CellPoint point(ProviderRow<GedColumn> row) {
        CellPoint point = CellPoint.read(row, GedColumn.LATITUDE, GedColumn.LONGITUDE);
        if (point == null) {
            row.keep(GedColumn.GEOM_WKT);
        } else {
            compare(row, point);
        }
        return point;
    }

    private static void compare(ProviderRow<GedColumn> row, CellPoint point) {
        String text = row.text(GedColumn.GEOM_WKT);
        CellPoint geometry = text == null ? null : geometry(text);
        if (text == null || point.equals(geometry)) {
            return;
        }
        row.keep(GedColumn.GEOM_WKT);
        CellPoint turned = new CellPoint(/* latitude= */ point.longitude(), /* longitude= */ point.latitude());
        if (geometry == null) {
            row.report(GedRemark.OTHER_POINT, GedColumn.GEOM_WKT, "it is not a point");
        } else if (isNear(geometry, turned) && !isNear(point, turned)) {
            row.report(GedRemark.OTHER_POINT, GedColumn.GEOM_WKT, "it has latitude and longitude in reverse");
        } else if (!isNear(geometry, point)) {
            String reason = "the columns say %s, %s".formatted(point.latitude(), point.longitude());
            row.report(GedRemark.OTHER_POINT, GedColumn.GEOM_WKT, reason);
        }
    }

    private static boolean isNear(CellPoint one, CellPoint other) {
        return Math.abs(one.latitude() - other.latitude()) <= ROUNDING
                && Math.abs(one.longitude() - other.longitude()) <= ROUNDING;
    }

    /** The two numbers of {@code POINT (69.2 34.5)}, be they on the earth or in reverse; null where it has none. */
    private static @Nullable CellPoint geometry(String text) {
        int open = text.indexOf('(');
        int space = text.indexOf(' ', open + 2);
        int close = text.indexOf(')', space);
        if (!text.regionMatches(true, 0, "POINT", 0, 5) || open < 0 || space < 0 || close < 0) {
            return null;
        }
        Double east = NumberCells.degrees(text.substring(open + 1, space).strip(), CellPoint.DATE_LINE);
        Double north = NumberCells.degrees(text.substring(space + 1, close).strip(), CellPoint.DATE_LINE);
        return north == null || east == null ? null : new CellPoint(north, east);
    }

    private static boolean isOfOtherCell(ProviderRow<GedColumn> row, CellPoint point) {
        String stated = row.text(GedColumn.PRIOGRID_GID);
        int cell = GridCell.of(point.latitude(), point.longitude()).number();
        boolean other = stated != null && !stated.equals(String.valueOf(cell));
        if (other) {
            row.report(GedRemark.OTHER_CELL, GedColumn.PRIOGRID_GID, "the point lies in the cell " + cell);
        }
        return other;
    }
}
