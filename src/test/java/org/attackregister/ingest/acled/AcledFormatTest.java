package org.attackregister.ingest.acled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.attackregister.ingest.read.AttackFormat.AttackFileReader;
import org.attackregister.ingest.read.GroupNames;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Casualties;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Place;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.attack.Target;
import org.attackregister.model.attack.Tolls;
import org.attackregister.model.record.Citation;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Dataset.StatedCoverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcledFormatTest {
    @Test
    void readsTodaysExportWhole() {
        Export export = Event.complete().read();
        Attack attack = export.attack();

        assertThat(attack.id()).isEqualTo("acled-afg90001");
        assertThat(attack.dataset()).isEqualTo("acled");
        assertThat(attack.kind()).isEqualTo(Kind.ATTACK);
        assertThat(attack.when()).isEqualTo(new EventDate(LocalDate.of(2021, 11, 17), DatePrecision.DAY, null));
        assertThat(attack.where())
                .isEqualTo(new Place("AF", "south-asia", "Kabul", "Kabul", null, 34.5167, 69.1833, "city"));
        assertThat(attack.attackTypes()).containsExactly("bombing-explosion");
        assertThat(attack.weaponTypes()).containsExactly("explosives");
        assertThat(attack.suicide()).isNull();
        assertThat(attack.success()).isNull();
        assertThat(attack.perpetrators()).containsExactly(new Perpetrator("iskp", null, null));
        assertThat(attack.targets())
                .containsExactly(new Target(
                        "civilians", "private-citizens-property", null, "Civilians (Afghanistan)", null, List.of()));
        assertThat(attack.casualties())
                .isEqualTo(new Casualties(
                        Tolls.of(AttackField.KILLED, new Tally(new BigDecimal(3), null, null)), null, true, Map.of()));
        assertThat(attack.account().summary()).isEqualTo("An invented bomb hit an invented minibus.");
        assertThat(attack.account().sources()).containsExactly(new Citation("acled-export", null));
        assertThat(attack.account().externalIds()).containsExactly(entry("acled", "AFG90001"));
        assertThat(export.findings()).isEmpty();
        assertThat(export.groups()).isEmpty();
    }

    @Test
    void keepsEveryColumnThatHasNoPlaceOfItsOwn() {
        Map<String, String> extra = extra(Event.complete().attack());

        assertThat(extra)
                .containsOnly(
                        entry("disorder_type", "Political violence"),
                        entry("event_type", "Explosions/Remote violence"),
                        entry("sub_event_type", "Remote explosive/landmine/IED"),
                        entry("actor1", "Islamic State Khorasan Province (ISKP)"),
                        entry("inter1", "Rebel group"),
                        entry("actor2", "Civilians (Afghanistan)"),
                        entry("assoc_actor_2", "Women (Afghanistan); Students (Afghanistan)"),
                        entry("inter2", "Civilians"),
                        entry("interaction", "Rebel group-Civilians"),
                        entry("civilian_targeting", "Civilians targeted"),
                        entry("region", "Caucasus and Central Asia"),
                        entry("admin2", "Kabul"),
                        entry("admin3", "PD 13"),
                        entry("source", "Invented Herald; Made-up Radio"),
                        entry("source_scale", "National"),
                        entry("tags", "women targeted: girls"),
                        entry("timestamp", "1637700000"));
    }

    @Test
    void keepsColumnsThatTheCodebookDoesNotKnowYet() {
        assertThat(extra(Event.complete().with("population_best", "1200").attack()))
                .contains(entry("population_best", "1200"));
    }

    @Test
    void readsSemicolonsAsItReadsCommas() {
        String comma = """
                event_id_cnty,event_date,event_type,actor1,actor2,country,notes,fatalities
                PAK90002,9-May-20,Battles,Invented Front,Military Forces of Pakistan (2018-2022),Pakistan,"Shots; none hit",0
                """;
        String semicolon = """
                event_id_cnty;event_date;event_type;actor1;actor2;country;notes;fatalities
                PAK90002;9-May-20;Battles;Invented Front;Military Forces of Pakistan (2018-2022);Pakistan;"Shots; none hit";0
                """;

        assertThat(Export.read(semicolon, ';')).isEqualTo(Export.read(comma, ','));
        assertThat(Export.read(comma, ',').attack().when().date()).isEqualTo("2020-05-09");
    }

    @Test
    void readsTheUppercaseHeaderOfVersionSeven() {
        Export export = Export.read("""
                DATA_ID,ISO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,ASSOC_ACTOR_1,INTER1,ACTOR2,ASSOC_ACTOR_2,INTER2,INTERACTION,REGION,COUNTRY,ADMIN1,ADMIN2,ADMIN3,LOCATION,LATITUDE,LONGITUDE,GEO_PRECISION,SOURCE,SOURCE_SCALE,NOTES,FATALITIES,TIMESTAMP,ISO3
                700001,180,DRC90003,90003,18-December-2015,2015,1,Battle-No change of territory,Military Forces of Democratic Republic of Congo (2001-),,1,ADF: Allied Democratic Forces,,2,12,Middle Africa,Democratic Republic of Congo,Nord-Kivu,Beni,,Beni,0.4911,29.4731,1,Invented Radio,National,An invented clash,2,1450700000,COD
                """);
        Attack attack = export.attack();

        assertThat(attack.kind()).isEqualTo(Kind.CLASH);
        assertThat(attack.when().date()).isEqualTo("2015-12-18");
        assertThat(attack.where().country()).isEqualTo("CD");
        assertThat(attack.account().externalIds())
                .containsOnly(entry("acled", "DRC90003"), entry("acled-data-id", "700001"));
        assertThat(extra(attack)).contains(entry("event_id_no_cnty", "90003"), entry("interaction", "12"));
        assertThat(export.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Battle-No change of territory, 1, 2, CLASH",
        "Battle-Non-state actor overtakes territory, 1, 2, CLASH",
        "Battle-Government regains territory, 1, 2, CLASH",
        "Violence against civilians, 2, 7, ATTACK",
        "VIOLENCE AGAINST CIVILIANS, 2, 7, ATTACK",
        "Remote violence, 2, 7, ATTACK",
        "Remote violence, 1, 2, CLASH"
    })
    void readsTheEventTypesOfOldFiles(String type, String first, String second, Kind kind) {
        Event event = Event.complete()
                .without("sub_event_type")
                .without("disorder_type")
                .without("civilian_targeting")
                .with("event_type", type)
                .between("Somebody", first, second.equals("7") ? "Civilians (Mali)" : "Somebody else", second);

        assertThat(event.attack().kind()).isEqualTo(kind);
        assertThat(event.attack().attackTypes().contains("bombing-explosion")).isEqualTo(type.startsWith("Remote"));
    }

    @Test
    void readsColumnsInAnyOrderAndCaseAlike() {
        Event event = Event.complete();
        Header header = event.header();
        Row row = event.row(header);
        List<String> names = new ArrayList<>(header.names());
        List<String> cells = new ArrayList<>(row.cells());
        Collections.reverse(names);
        Collections.reverse(cells);
        names.replaceAll(n -> n.toUpperCase(Locale.ROOT));
        Header turned = new Header(names);

        assertThat(Export.read(turned, List.of(new Row(turned, "events.csv", 2, cells, null)))
                        .attack())
                .isEqualTo(event.attack());
    }

    @Test
    void readsNoDeathsReportedAsZeroAndSaysOnceWhatThatMeans() {
        Event none = Event.complete().with("fatalities", "0");
        Header header = none.header();
        Export export = Export.read(header, List.of(none.row(header), none.row(header)));

        assertThat(export.attacks())
                .extracting(a -> a.casualties().toll(AttackField.KILLED).best())
                .containsExactly(BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(export.codes()).containsExactly("acled_none_reported");
        assertThat(new AcledFormat().dataset("acled").killedCovers()).contains("0 means that none was reported");
    }

    @Test
    void keepsAFigureThatCannotBeRead() {
        Attack attack = Event.complete().with("fatalities", "dozens").attack();

        assertThat(attack.casualties().toll(AttackField.KILLED)).isEqualTo(Tally.UNKNOWN);
        assertThat(extra(attack)).contains(entry("fatalities", "dozens"));
    }

    @Test
    void saysOfEachFileWhatIsTrueOfAllItsRows() {
        List<Finding> findings = new ArrayList<>();
        Event none = Event.complete().with("fatalities", "0");
        Header header = none.header();
        AttackFileReader reader = new AcledFormat()
                .reader(new ImportScope(
                        "acled",
                        null,
                        CodesOfTheSeed.CODES,
                        new GroupNames(List.of(), List.of(), List.of()),
                        findings::add));
        for (String file : List.of("one.csv", "two.csv")) {
            reader.begin(header, file)
                    .read(new Row(header, file, 2, none.row(header).cells(), null));
        }

        assertThat(findings).extracting(Finding::file).containsExactly("one.csv", "two.csv");
    }

    @Test
    void readsTheFirstOfTwoColumnsOfOneName() {
        Header header = new Header(
                List.of("event_id_cnty", "event_date", "event_type", "actor1", "actor2", "iso", "tags", "Tags"));
        Row row = new Row(
                header,
                "events.csv",
                2,
                List.of("PAK90004", "2021-11-17", "Battles", "Somebody", "Somebody else", "586", "first", "second"),
                null);

        assertThat(extra(Export.read(header, List.of(row)).attack())).contains(entry("tags", "first"));
    }

    @Test
    void readsABlankAsUnknown() {
        Casualties casualties = Event.complete().with("fatalities", "").attack().casualties();

        assertThat(casualties.toll(AttackField.KILLED)).isEqualTo(Tally.UNKNOWN);
        assertThat(casualties.killedIncludesPerpetrators()).isNull();
        assertThat(casualties.toll(AttackField.WOUNDED)).isEqualTo(Tally.UNKNOWN);
    }

    @Test
    void describesADatasetThatItsTermsOfUseAllow() {
        Dataset dataset = new AcledFormat().dataset("afghanistan-2021");

        assertThat(dataset.id()).isEqualTo("afghanistan-2021");
        assertThat(dataset.coverage()).isEqualTo(StatedCoverage.NOTHING);
        assertThat(dataset.licence()).isEqualTo("ACLED Terms of Use");
        assertThat(dataset.attribution()).contains("acleddata.com");
        assertThat(dataset.census()).isNull();
        assertThat(dataset.recordsInitiator()).isFalse();
    }

    static Map<String, String> extra(Attack attack) {
        return attack.account().extra().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().textValue()));
    }
}
