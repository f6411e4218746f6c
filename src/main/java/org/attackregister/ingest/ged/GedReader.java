package org.attackregister.ingest.ged;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attackregister.ingest.read.AttackFormat.AttackRowReader;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.attack.Account;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Place;
import org.attackregister.model.code.Country;
import org.attackregister.model.record.Citation;
import org.jspecify.annotations.Nullable;

/** Makes an attack or a clash of a GED row. */
final class GedReader implements AttackRowReader {
    private static final List<GedColumn> KEPT_ONLY = List.of(GedColumn.EVENT_CLARITY, GedColumn.ACTIVE_YEAR);
    private static final String CLEAR = "Clear";

    private final ImportScope scope;
    private final GedDates dates;
    private final GedPlaces places;
    private final GedSides sides;
    private @Nullable GedHeader header;

    GedReader(ImportScope scope) {
        this.scope = scope;
        this.dates = new GedDates(scope.codes());
        this.places = new GedPlaces(scope.codes());
        this.sides = new GedSides(scope, places);
    }

    @Override
    public void begin(Header columns, String file) {
        GedHeader found = new GedHeader(columns);
        header = found;
        found.others()
                .forEach(i -> scope.findings()
                        .add(new Finding(
                                GedRemark.UNKNOWN_COLUMN,
                                file,
                                1,
                                found.name(i),
                                null,
                                "its cells are kept under its name")));
    }

    @Override
    public @Nullable Attack read(Row cells) {
        if (header == null) {
            throw new IllegalStateException("a row was read before the header");
        }
        GedRow row = new GedRow(cells, header, scope.findings());
        row.remarkOnCells();
        String id = id(row);
        Kind kind = kind(row);
        LocalDate start = start(row);
        Country country = start == null ? null : country(row, start);
        if (id == null || kind == null || start == null || country == null) {
            return null;
        }
        EventDate when = dates.date(row, start);
        Place where = places.place(row, country);
        String type = String.valueOf(row.code(GedColumn.TYPE_OF_VIOLENCE));
        GedSides.EventParties parts = sides.parts(row, new GedSides.SidedEvent(type, kind, country, start));
        var casualties = GedTolls.of(row, kind);
        remarkOnCodes(row);
        return new Attack(
                scope.attackId(id),
                scope.dataset(),
                kind,
                when,
                where,
                List.of(),
                List.of(),
                null,
                null,
                parts.targets(),
                parts.perpetrators(),
                casualties,
                account(id, row, GedExtras.of(row, header)));
    }

    private Account account(String id, GedRow row, Map<String, JsonNode> extra) {
        Map<String, String> externalIds = new LinkedHashMap<>();
        externalIds.put(GedFormat.CODE, id);
        String related = row.text(GedColumn.RELID);
        if (related != null) {
            externalIds.put(GedFormat.CODE + "-relid", related);
        }
        List<Citation> sources = scope.source() == null ? List.of() : List.of(new Citation(scope.source(), null));
        return new Account(null, null, null, sources, externalIds, extra, List.of());
    }

    private static @Nullable String id(GedRow row) {
        String id = row.code(GedColumn.ID);
        if (id != null && id.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return id;
        }
        row.remark(GedRemark.NO_ID, GedColumn.ID, "the row was refused");
        return null;
    }

    private @Nullable Kind kind(GedRow row) {
        String type = row.code(GedColumn.TYPE_OF_VIOLENCE);
        String kind = type == null
                ? null
                : scope.codes()
                        .mapping(GedFormat.CODE, "type_of_violence", type)
                        .map(m -> m.target())
                        .orElse(null);
        if (kind == null) {
            row.remark(GedRemark.UNKNOWN_TYPE, GedColumn.TYPE_OF_VIOLENCE, "the row was refused");
            return null;
        }
        return Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    private @Nullable LocalDate start(GedRow row) {
        LocalDate start = dates.start(row);
        if (start == null) {
            row.remark(GedRemark.NO_DATE, GedColumn.DATE_START, "the row was refused");
        }
        return start;
    }

    private @Nullable Country country(GedRow row, LocalDate start) {
        Country country = places.country(row, start);
        if (country == null) {
            GedColumn column = row.has(GedColumn.COUNTRY_ID) ? GedColumn.COUNTRY_ID : GedColumn.COUNTRY;
            row.remark(GedRemark.NO_COUNTRY, column, "the row was refused");
        }
        return country;
    }

    private void remarkOnCodes(GedRow row) {
        for (GedColumn column : KEPT_ONLY) {
            String code = row.code(column);
            if (code != null
                    && scope.codes()
                            .mapping(GedFormat.CODE, column.header(), code)
                            .isEmpty()) {
                row.remark(GedRemark.UNDEFINED_CODE, column, "kept as text");
            }
        }
        String status = row.text(GedColumn.CODE_STATUS);
        if (status != null && !status.equalsIgnoreCase(CLEAR)) {
            row.remark(GedRemark.NOT_CLEAR, GedColumn.CODE_STATUS, "taken as it is");
        }
    }
}
