package org.attackregister.ingest.acled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.attack.Perpetrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcledRemarkTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acled_no_id | event_id_cnty | ''",
                "acled_no_id | event_id_cnty | AFG 1",
                "acled_no_date | event_date | ''",
                "acled_no_date | event_date | soon",
                "acled_no_date | event_date | 31 December 1996",
                "acled_no_country | iso,country | ''",
                "acled_unknown_event | event_type,sub_event_type | ''",
                "acled_no_attack | sub_event_type | Peaceful protest",
                "acled_dead_of_no_attack | sub_event_type | Peaceful protest",
                "acled_unknown_code | sub_event_type | Cyberattack",
                "acled_unknown_code | inter1 | 9",
                "acled_unknown_code | time_precision | 4",
                "acled_unknown_code | geo_precision | 0",
                "acled_unknown_code | civilian_targeting | perhaps",
                "acled_unknown_code | iso | 5",
                "acled_bad_fatalities | fatalities | -1",
                "acled_bad_fatalities | fatalities | dozens",
                "acled_bad_fatalities | fatalities | 1000000000",
                "acled_bad_fatalities | fatalities | 1e-999999999",
                "acled_year_differs | year | 2020",
                "acled_country_differs | country | Mali",
                "acled_interaction_differs | interaction | 12",
                "acled_no_side | actor2 | ''",
                "acled_civilians_in_clash | actor2,inter2,interaction | ''",
                "acled_part_of_month | time_precision | 2",
                "acled_month | time_precision | 3",
                "acled_region | geo_precision | 3",
                "acled_city_and_district | location | Kabul - PD 13",
                "acled_none_reported | fatalities | 0",
                "acled_fraction | fatalities | 2.5",
                "acled_no_precision | time_precision | ''"
            })
    void isReportedWhereItHasACause(String code, String columns, String text) {
        Event event = Event.complete();
        for (String column : columns.split(",", -1)) {
            event.with(column, text);
        }
        if (code.equals("acled_no_side") || code.equals("acled_civilians_in_clash")) {
            event.type("Battles", "Armed clash").with("interaction", "");
        }
        if (code.equals("acled_no_attack")) {
            event.with("fatalities", "");
        }
        Export export = event.read();

        assertThat(export.codes()).contains(code);
        assertThat(export.findings()).allSatisfy(f -> {
            assertThat(f.line()).isEqualTo(2);
            assertThat(f.reason()).endsWith(".");
        });
        assertThat(export.attacks().isEmpty())
                .isEqualTo(export.findings().stream().anyMatch(AcledRemarkTest::explainsAnAbsence));
    }

    @Test
    void isReportedWhereAnEventHasARowForEachActor() {
        Event event = Event.complete();
        Header header = event.header();
        Row first = event.row(header);
        Row exchanged = Event.complete()
                .between(
                        "Civilians (Afghanistan)", "Civilians", "Islamic State Khorasan Province (ISKP)", "Rebel group")
                .row(header);

        Export export = Export.read(header, List.of(first, exchanged));

        assertThat(export.attacks())
                .isEqualTo(Export.read(header, List.of(first)).attacks());
        assertThat(export.codes()).containsExactly("acled_actor_row");
        assertThat(Export.read(header, List.of(first, first)).attacks())
                .as("a row that is repeated is for the import to refuse")
                .hasSize(2);
        assertThat(attackers(Export.read(header, List.of(exchanged, first))))
                .isEqualTo(attackers(export))
                .containsExactly("iskp");
    }

    private static List<String> attackers(Export export) {
        return export.attack().perpetrators().stream().map(Perpetrator::group).toList();
    }

    @Test
    void isProvokedByATestWhicheverItIs() throws NoSuchMethodException {
        List<String> provoked = Arrays.stream(AcledRemarkTest.class
                        .getDeclaredMethod("isReportedWhereItHasACause", String.class, String.class, String.class)
                        .getAnnotation(CsvSource.class)
                        .value())
                .map(line -> line.substring(0, line.indexOf(' ')))
                .distinct()
                .toList();

        assertThat(provoked)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(AcledRemark.values())
                        .filter(remark -> remark != AcledRemark.ACTOR_ROW)
                        .map(AcledRemark::code)
                        .toList());
    }

    @Test
    void readsEveryRowOfAnyTextOrSaysWhyNot() {
        Random random = new Random(20240112);
        Header header = new Header(Export.COLUMNS);
        for (int i = 0; i < 3_000; i++) {
            Row row = new Row(header, "events.csv", i + 2L, cells(random), null);
            Export export = Export.read(header, List.of(row));

            assertThat(export.attacks().isEmpty())
                    .as("%s of %s", export.codes(), row.cells())
                    .isEqualTo(export.findings().stream().anyMatch(AcledRemarkTest::explainsAnAbsence));
        }
    }

    /** A complete event of which some cells are taken away, exchanged or made up. */
    private static List<String> cells(Random random) {
        Event event = Event.complete();
        List<String> cells = new ArrayList<>(event.row(event.header()).cells());
        List<String> odd =
                List.of("", "0", "-1", "NA", "((", ")", " - ", "é", "/", "1e400", "99999999999999999999", "\0");
        for (int n = random.nextInt(4); n >= 0; n--) {
            String text = random.nextBoolean()
                    ? cells.get(random.nextInt(cells.size()))
                    : odd.get(random.nextInt(odd.size()));
            cells.set(random.nextInt(cells.size()), text);
        }
        return random.nextInt(10) == 0 ? cells.subList(0, random.nextInt(cells.size())) : cells;
    }

    private static boolean explainsAnAbsence(Finding finding) {
        return finding.remark().level() == Level.ERROR
                || finding.remark() == AcledRemark.NO_ATTACK
                || finding.remark() == AcledRemark.DEAD_OF_NO_ATTACK;
    }
}
