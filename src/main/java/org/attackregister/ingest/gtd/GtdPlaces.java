package org.attackregister.ingest.gtd;

import org.attackregister.ingest.kit.CellPoint;
import org.attackregister.ingest.kit.NumberCells;
import org.attackregister.ingest.kit.PlaceNames;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.Translation;
import org.attackregister.model.attack.Place;
import org.attackregister.model.code.Country;
import org.jspecify.annotations.Nullable;

/** Where an attack took place. */
final class GtdPlaces {
    private final CodeLists codes;
    private final Translation names;
    private final CodedColumn country;
    private final CodedColumn region;
    private final GtdColumn province;
    private final GtdColumn city;
    private final GtdColumn location;
    private final GtdColumn latitude;
    private final GtdColumn longitude;
    private final CodedColumn specificity;
    private final int width;

    GtdPlaces(GtdColumns columns, Translation names) {
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
    Place read(ProviderRow<GtdColumn> row) {
        Country where = isShifted(row) ? null : country(row);
        if (where == null) {
            return null;
        }
        checkRegion(row, where);
        CellPoint point = CellPoint.read(row, latitude, longitude);
        String precision = specificity.target(row);
        return new PlaceNames(names.unlisted(row, province), names.unlisted(row, city), names.unlisted(row, location))
                .in(where, point, precision);
    }

    /** A cell that was not quoted moves all that follow: numbers are then under names and names under numbers. */
    private boolean isShifted(ProviderRow<GtdColumn> row) {
        for (int i = width; i < row.width(); i++) {
            if (row.at(i) != null) {
                row.report(
                        GtdRemark.SHIFTED_ROW,
                        "the row was refused: it has %d cells, and the header %d".formatted(row.width(), width));
                return true;
            }
        }
        String code = row.text(country.code());
        String label = row.text(country.label());
        if (code != null && NumberCells.integer(code) == null) {
            row.report(
                    GtdRemark.SHIFTED_ROW,
                    country.code(),
                    "the row was refused: country is a number; the cells are under other columns, or the column"
                            + " has names and should be called country_txt");
            return true;
        }
        if (label != null && NumberCells.integer(label) != null) {
            row.report(
                    GtdRemark.SHIFTED_ROW,
                    country.label(),
                    "the row was refused: a country's name is not a number; the cells are under other columns");
            return true;
        }
        return false;
    }

    private @Nullable Country country(ProviderRow<GtdColumn> row) {
        GtdColumn stated = country.column(row);
        if (row.text(stated) == null) {
            row.report(GtdRemark.NO_COUNTRY, country.code(), "the row was refused: it has no country");
            return null;
        }
        String code = country.isListed(row) ? country.target(row) : null;
        Country known = code == null ? null : codes.country(code).orElse(null);
        if (known == null) {
            row.report(GtdRemark.UNKNOWN_COUNTRY, stated, "the row was refused: GTD's list has no such country");
            return null;
        }
        if (known.former()) {
            String reason = "%s no longer exists; its code is %s".formatted(known.name(), known.code());
            row.report(GtdRemark.FORMER_STATE, country.code(), reason);
        }
        if (known.nationalityOnly()) {
            String reason = "GTD uses %s for nationalities only".formatted(known.name());
            row.report(GtdRemark.NATIONALITY_AS_COUNTRY, country.code(), reason);
        }
        return known;
    }

    private void checkRegion(ProviderRow<GtdColumn> row, Country where) {
        String stated = region.target(row);
        if (stated != null && !stated.equals(where.region())) {
            String reason = where.name() + " lies in " + (where.region() == null ? "no region" : where.region());
            row.refuse(GtdRemark.REGION_CONTRADICTS, region.column(row), reason);
        }
    }
}
