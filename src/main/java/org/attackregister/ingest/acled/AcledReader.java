package org.attackregister.ingest.acled;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attackregister.ingest.acled.EventTypes.EventForm;
import org.attackregister.ingest.kit.PeopleText;
import org.attackregister.ingest.kit.PeopleText.PeopleForm;
import org.attackregister.ingest.read.AttackFormat.AttackRowReader;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.attack.Account;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Casualties;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.attack.Place;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.attack.Tolls;
import org.attackregister.model.code.Country;
import org.attackregister.model.record.Citation;
import org.attackregister.query.Words;
import org.jspecify.annotations.Nullable;

/** Reads the events of ACLED's exports, one row after the other. */
final class AcledReader implements AttackRowReader {
    private final ImportScope scope;
    private final ActorRows actorRows = new ActorRows();
    private final EventTypes types;
    private final Means means;
    private final Encounters encounters;
    private final Countries countries;
    private final AcledPlaces places;
    private final Dates dates;
    private @Nullable AcledHeader header;
    private ReportedOnce findings;

    AcledReader(ImportScope scope) {
        this.scope = scope;
        this.types = new EventTypes(scope.codes());
        this.means = new Means(scope.codes());
        this.encounters = new Encounters(scope.codes(), scope.groups());
        this.countries = new Countries(scope.codes());
        this.places = new AcledPlaces(scope.codes());
        this.dates = new Dates(scope.codes());
        this.findings = new ReportedOnce(scope.findings());
    }

    @Override
    public void begin(Header columns, String file) {
        header = new AcledHeader(columns);
        findings = new ReportedOnce(scope.findings());
    }

    @Override
    public @Nullable Attack read(Row cells) {
        if (header == null) {
            throw new IllegalStateException("a row came before the columns of its file");
        }
        AcledRow row = new AcledRow(cells, header, findings);
        String id = id(row);
        EventForm form = id == null ? null : types.read(row);
        EventDate date = form == null ? null : dates.read(row);
        Country country = date == null ? null : countries.read(row);
        if (id == null || form == null || date == null || country == null) {
            return null;
        }
        if (actorRows.isSecond(row, id)) {
            return null;
        }
        Encounter encounter = encounters.read(row, form, country);
        Place place = places.read(row, country);
        Casualties casualties = casualties(row);
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
                account(row, id));
    }

    private static @Nullable String id(AcledRow row) {
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
    private static Casualties casualties(AcledRow row) {
        String text = row.text(AcledColumn.FATALITIES);
        PeopleText people = text == null ? null : PeopleText.of(text);
        if (people != null && !people.form().isStored()) {
            row.report(AcledRemark.BAD_FATALITIES, AcledColumn.FATALITIES, "It is not a number of people.");
            row.keep(AcledColumn.FATALITIES);
        }
        if (people != null && people.form() == PeopleForm.FRACTION) {
            row.report(AcledRemark.FRACTION, AcledColumn.FATALITIES, "ACLED counts whole people.");
        }
        BigDecimal figure = people == null || !people.form().isStored() ? null : people.people();
        if (figure != null && figure.signum() == 0) {
            row.reportOnce(AcledRemark.NONE_REPORTED, AcledColumn.FATALITIES, "None was reported; it is stored as 0.");
        }
        Tolls tolls = Tolls.of(AttackField.KILLED, new Tally(figure, null, null));
        return new Casualties(tolls, null, figure == null ? null : true, Map.of());
    }

    private Account account(AcledRow row, String id) {
        Map<String, String> ids = new TreeMap<>(Map.of(AcledFormat.CODE, id));
        String old = row.text(AcledColumn.DATA_ID);
        if (old != null) {
            ids.put(AcledFormat.CODE + "-data-id", old);
        }
        return new Account(
                row.text(AcledColumn.NOTES),
                null,
                null,
                Stream.ofNullable(scope.source())
                        .map(s -> new Citation(s, null))
                        .toList(),
                ids,
                row.kept(),
                List.of());
    }
}
