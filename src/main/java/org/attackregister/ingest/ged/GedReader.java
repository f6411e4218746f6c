package org.attackregister.ingest.ged;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.attackregister.ingest.kit.ColumnPositions;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.read.AttackFormat.AttackFileReader;
import org.attackregister.ingest.read.AttackFormat.AttackRowReader;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.read.Translation;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Casualties;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Place;
import org.attackregister.model.code.Country;
import org.jspecify.annotations.Nullable;

/** Makes an attack or a clash of a GED row. */
final class GedReader implements AttackFileReader {
    private static final String CLEAR = "Clear";

    private final ImportScope scope;
    private final ViolenceTypes types;
    private final Translation clarities;
    private final Translation activeYears;
    private final GedDates dates;
    private final GedPlaces places;
    private final GedSides sides;

    GedReader(ImportScope scope) {
        this.scope = scope;
        this.types = new ViolenceTypes(scope.codes());
        this.clarities = new Translation(scope.codes(), GedFormat.CODE, "event_clarity", "extra");
        this.activeYears = new Translation(scope.codes(), GedFormat.CODE, "active_year", "extra");
        this.dates = new GedDates(scope.codes());
        this.places = new GedPlaces(scope.codes());
        this.sides = new GedSides(scope, places);
    }

    @Override
    public AttackRowReader begin(Header header, String file) {
        ColumnPositions<GedColumn> positions = new ColumnPositions<>(header, GedColumn.class);
        String reason = "its cells are kept under its name";
        positions
                .others()
                .forEach(column -> scope.findings()
                        .add(new Finding(GedRemark.UNKNOWN_COLUMN, file, 1, column.name(), null, reason)));
        return row -> read(row, positions);
    }

    private @Nullable Attack read(Row given, ColumnPositions<GedColumn> positions) {
        reportLineBreaks(given);
        Row cells = numbered(given, positions.applyAsInt(GedColumn.TYPE_OF_VIOLENCE));
        ProviderRow<GedColumn> row = new ProviderRow<>(cells, positions, GedFormat.LAYOUT.blanks(), scope.findings());
        String id = id(row);
        Kind kind = kind(row);
        LocalDate start = dates.start(row);
        Country country = start == null ? null : places.country(row, start);
        if (id == null || kind == null || start == null || country == null) {
            return null;
        }
        EventDate when = dates.date(row, start);
        Place where = places.place(row, country);
        String type = String.valueOf(row.text(GedColumn.TYPE_OF_VIOLENCE));
        GedSides.EventParties parts = sides.parts(row, new GedSides.SidedEvent(type, kind, country, start));
        Casualties casualties = GedTolls.of(row, kind);
        reportCodes(row);
        Map<String, String> ids = ImportScope.ids(GedFormat.CODE, id, "relid", row.text(GedColumn.RELID));
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
                scope.account(null, null, ids, GedExtras.of(row, positions.others())));
    }

    private void reportLineBreaks(Row row) {
        List<String> names = row.header().names();
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                String name = i < names.size() ? names.get(i) : "column " + (i + 1);
                scope.findings().add(row.finding(GedRemark.LINE_BREAK, name, "the line breaks are kept"));
            }
        }
    }

    private static @Nullable String id(ProviderRow<GedColumn> row) {
        String id = row.text(GedColumn.ID);
        if (id != null && id.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return id;
        }
        row.report(GedRemark.NO_ID, GedColumn.ID, "the row was refused");
        return null;
    }

    private @Nullable Kind kind(ProviderRow<GedColumn> row) {
        Kind kind = types.kind(row.text(GedColumn.TYPE_OF_VIOLENCE));
        if (kind == null) {
            row.report(GedRemark.UNKNOWN_TYPE, GedColumn.TYPE_OF_VIOLENCE, "the row was refused");
        }
        return kind;
    }

    /** The row with the type of violence as a number, where the file has it in words. */
    private Row numbered(Row row, int position) {
        String number = types.number(row.at(position));
        if (number == null) {
            return row;
        }
        String reason = "the words mean UCDP's number " + number;
        scope.findings().add(row.finding(GedRemark.TYPE_IN_WORDS, GedColumn.TYPE_OF_VIOLENCE.header(), reason));
        return row.with(position, number);
    }

    private void reportCodes(ProviderRow<GedColumn> row) {
        clarities.read(row, GedColumn.EVENT_CLARITY, GedRemark.UNDEFINED_CODE, "kept as text");
        activeYears.read(row, GedColumn.ACTIVE_YEAR, GedRemark.UNDEFINED_CODE, "kept as text");
        String status = row.text(GedColumn.CODE_STATUS);
        if (status != null && !status.equalsIgnoreCase(CLEAR)) {
            row.report(GedRemark.NOT_CLEAR, GedColumn.CODE_STATUS, "taken as it is");
        }
    }
}
