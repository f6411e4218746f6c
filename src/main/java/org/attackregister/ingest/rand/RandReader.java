package org.attackregister.ingest.rand;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attackregister.ingest.kit.ColumnPositions;
import org.attackregister.ingest.kit.PeopleRemarks;
import org.attackregister.ingest.kit.PeopleText.PeopleForm;
import org.attackregister.ingest.kit.PlaceNames;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.read.AttackFormat.AttackFileReader;
import org.attackregister.ingest.read.AttackFormat.AttackRowReader;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.read.Translation;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.Sha256;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Casualties;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.attack.Tolls;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.attackregister.model.record.GroupType;
import org.jspecify.annotations.Nullable;

/** Reads the rows of RAND's file. RAND gives no ids: a row is known by its day and a digest of all its cells. */
final class RandReader implements AttackFileReader {
    private static final int DIGITS_OF_ID = 12;
    private static final PeopleRemarks PEOPLE =
            new PeopleRemarks(RandRemark.NO_FIGURE, RandRemark.FRACTION, PeopleForm::words);

    private final ImportScope scope;
    private final Translation countries;
    private final Translation weapons;
    private final Translation groups;

    RandReader(ImportScope scope) {
        this.scope = scope;
        this.countries = new Translation(scope.codes(), RandFormat.CODE, "country", "country");
        this.weapons = new Translation(scope.codes(), RandFormat.CODE, "weapon", "weapon_type");
        this.groups = new Translation(scope.codes(), RandFormat.CODE, "perpetrator", "group");
    }

    @Override
    public AttackRowReader begin(Header header, String file) {
        ColumnPositions<RandColumn> positions = new ColumnPositions<>(header, RandColumn.class);
        return row -> read(row, positions);
    }

    private @Nullable Attack read(Row cells, ColumnPositions<RandColumn> positions) {
        ProviderRow<RandColumn> row = new ProviderRow<>(cells, positions, RandFormat.LAYOUT.blanks(), scope.findings());
        LocalDate day = row.day(RandColumn.DATE);
        if (day == null) {
            row.report(RandRemark.NO_DATE, RandColumn.DATE, "the row was refused");
        }
        Country country = country(row);
        if (country == null) {
            row.report(RandRemark.NO_COUNTRY, RandColumn.COUNTRY, "the row was refused");
        }
        return day == null || country == null ? null : attack(row, id(cells, day), day, country);
    }

    private Attack attack(ProviderRow<RandColumn> row, String id, LocalDate day, Country country) {
        String city = row.text(RandColumn.CITY);
        Tolls tolls = Tolls.of(AttackField.KILLED, people(row, RandColumn.FATALITIES))
                .with(AttackField.WOUNDED, people(row, RandColumn.INJURIES));
        return new Attack(
                scope.attackId(id),
                scope.dataset(),
                Kind.ATTACK,
                new EventDate(day, DatePrecision.DAY, null),
                new PlaceNames(null, city, null).in(country, null, null),
                List.of(),
                weapon(row),
                null,
                null,
                List.of(),
                perpetrators(row, country),
                new Casualties(tolls, null, null, Map.of()),
                scope.account(row.text(RandColumn.DESCRIPTION), null, Map.of(RandFormat.CODE, id), row.kept()));
    }

    private static String id(Row row, LocalDate day) {
        byte[] cells = String.join("\n", row.given()).getBytes(StandardCharsets.UTF_8);
        return day + "-"
                + HexFormat.of().formatHex(Sha256.begin().digest(cells)).substring(0, DIGITS_OF_ID);
    }

    private @Nullable Country country(ProviderRow<RandColumn> row) {
        String name = row.text(RandColumn.COUNTRY);
        String mapped = countries.target(name);
        String code = mapped != null || name == null ? mapped : scope.codes().countryNamed(name);
        return code == null ? null : scope.codes().country(code).orElse(null);
    }

    private List<String> weapon(ProviderRow<RandColumn> row) {
        Mapping mapping = weapons.read(row, RandColumn.WEAPON, RandRemark.UNKNOWN_WEAPON, "it is kept as text");
        return mapping == null ? List.of() : Stream.ofNullable(mapping.target()).toList();
    }

    /** Words for nobody in particular are in the crosswalk; any other name is that of a group. */
    private List<Perpetrator> perpetrators(ProviderRow<RandColumn> row, Country country) {
        String name = groups.unlisted(row, RandColumn.PERPETRATOR);
        return name == null
                ? List.of()
                : List.of(new Perpetrator(scope.groups().resolve(name, GroupType.NAMED, country), null, null));
    }

    private static Tally people(ProviderRow<RandColumn> row, RandColumn column) {
        return new Tally(PEOPLE.read(row, column), null, null);
    }
}
