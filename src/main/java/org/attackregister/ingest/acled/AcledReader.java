package org.attackregister.ingest.acled;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attackregister.ingest.acled.EventTypes.EventForm;
import org.attackregister.ingest.kit.ColumnPositions;
import org.attackregister.ingest.kit.ColumnPositions.OtherColumn;
import org.attackregister.ingest.kit.PeopleRemarks;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.read.AttackFormat.AttackFileReader;
import org.attackregister.ingest.read.AttackFormat.AttackRowReader;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.report.Remark;
import org.attackregister.ingest.row.Header;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Casualties;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.attack.Place;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.attack.Tolls;
import org.attackregister.model.code.Country;
import org.attackregister.query.Words;
import org.jspecify.annotations.Nullable;

/** Reads the events of ACLED's exports, one row after the other. */
final class AcledReader implements AttackFileReader {
    /** What applies to all rows of a file is reported once. */
    private static final Set<Remark> ONCE_A_FILE = Set.of(AcledRemark.NONE_REPORTED, AcledRemark.NO_PRECISION);

    private static final Set<AcledColumn> KEPT = AcledFormat.LAYOUT.columns().kept(AcledColumn.class);

    private static final PeopleRemarks PEOPLE = new PeopleRemarks(
            AcledRemark.BAD_FATALITIES,
            AcledRemark.FRACTION,
            form -> form.isStored() ? "ACLED counts whole people." : "It is not a number of people.");

    private final ImportScope scope;
    private final ActorRows actorRows = new ActorRows();
    private final EventTypes types;
    private final Means means;
    private final Encounters encounters;
    private final Countries countries;
    private final AcledPlaces places;
    private final Dates dates;

    AcledReader(ImportScope scope) {
        this.scope = scope;
        this.types = new EventTypes(scope.codes());
        this.means = new Means(scope.codes());
        this.encounters = new Encounters(scope.codes(), scope.groups());
        this.countries = new Countries(scope.codes());
        this.places = new AcledPlaces(scope.codes());
        this.dates = new Dates(scope.codes());
    }

    @Override
    public AttackRowReader begin(Header header, String file) {
        ColumnPositions<AcledColumn> positions = new ColumnPositions<>(header, AcledColumn.class);
        Set<Remark> reported = new HashSet<>();
        Findings findings = finding -> {
            if (!ONCE_A_FILE.contains(finding.remark()) || reported.add(finding.remark())) {
                scope.findings().add(finding);
            }
        };
        return cells ->
                read(new ProviderRow<>(cells, positions, AcledFormat.LAYOUT.blanks(), findings), positions.others());
    }

    private @Nullable Attack read(ProviderRow<AcledColumn> row, List<OtherColumn> others) {
        String id = id(row);
        EventForm form = id == null ? null : types.read(row);
        EventDate date = form == null ? null : dates.read(row);
        Country country = date == null ? null : countries.read(row);
        if (id == null || form == null || date == null || country == null || actorRows.isSecond(row, id)) {
            return null;
        }
        Encounters.Encounter encounter = encounters.read(row, form, country);
        Place place = places.read(row, country);
        Casualties casualties = casualties(row);
        Map<String, String> ids = ImportScope.ids(AcledFormat.CODE, id, "data-id", row.text(AcledColumn.DATA_ID));
        return new Attack(
                scope.attackId(Words.lowerCase(id)),
                scope.dataset(),
                encounter.kind(),
                date,
                place,
                means.attackTypes(row),
                means.weaponTypes(row),
                means.suicide(row),
                null,
                encounter.targets(),
                encounter.perpetrators(),
                casualties,
                scope.account(row.text(AcledColumn.NOTES), null, ids, kept(row, others)));
    }

    private static @Nullable String id(ProviderRow<AcledColumn> row) {
        String id = row.text(AcledColumn.EVENT_ID_CNTY);
        if (id != null && id.chars().allMatch(AcledReader::isPlain)) {
            return id;
        }
        row.report(
                AcledRemark.NO_ID,
                AcledColumn.EVENT_ID_CNTY,
                id == null ? "The row has no id." : "An id of ACLED is letters and digits.");
        return null;
    }

    private static boolean isPlain(int letter) {
        return letter < 128 && Character.isLetterOrDigit(letter);
    }

    /** The dead of all sides: a suicide bomber is among them, and so are both sides of a battle. */
    private static Casualties casualties(ProviderRow<AcledColumn> row) {
        BigDecimal dead = PEOPLE.read(row, AcledColumn.FATALITIES);
        if (dead != null && dead.signum() == 0) {
            row.report(AcledRemark.NONE_REPORTED, AcledColumn.FATALITIES, "None was reported; it is stored as 0.");
        }
        Tolls tolls = Tolls.of(AttackField.KILLED, new Tally(dead, null, null));
        return new Casualties(tolls, null, dead == null ? null : true, Map.of());
    }

    /** What was kept on the way, and all texts that an attack has no field for, in the order of the columns' names. */
    private static Map<String, JsonNode> kept(ProviderRow<AcledColumn> row, List<OtherColumn> others) {
        KEPT.forEach(row::keep);
        for (OtherColumn column : others) {
            row.keep(Words.lowerCase(column.name().strip()), row.at(column.position()));
        }
        return new TreeMap<>(row.kept());
    }
}
