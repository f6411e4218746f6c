package org.attackregister.ingest.gtd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.attackregister.ingest.kit.FormRemark;
import org.attackregister.ingest.report.Finding;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtdPlacesTest {
    private final GtdRows rows = new GtdRows();

    @Test
    void readsTheWholePlace() {
        Attack attack = rows.read("location", "Beside an invented bridge");

        assertThat(attack.where())
                .isEqualTo(new Place(
                        "AF", "south-asia", "Nangarhar", "Nowhere", "Beside an invented bridge", 34.25, 70.5, "city"));
    }

    @ParameterizedTest
    @CsvSource({
        "359, Soviet Union,                  9,  SU",
        "235, Yugoslavia,                    9,  YU",
        "236, Czechoslovakia,                9,  CS",
        "362, West Germany (FRG),            8,  XD",
        "499, East Germany (GDR),            9,  DD",
        "377, North Yemen,                   10, XY",
        "406, South Yemen,                   10, YD",
        "403, Rhodesia,                      11, RH",
        "428, South Vietnam,                 5,  XV",
        "532, New Hebrides,                  12, NH",
        "604, Zaire,                         11, ZR",
        "605, People's Republic of the Congo, 11, XG",
        "175, Serbia-Montenegro,             9,  CSXX"
    })
    void leavesAnAttackInTheStateThatIsNoMore(String country, String label, String region, String code) {
        Attack attack = rows.read("country", country, "country_txt", label, "region", region, "region_txt", "");

        assertThat(attack.where().country()).isEqualTo(code);
        assertThat(rows.remarks()).containsExactly(GtdRemark.FORMER_STATE);
    }

    @ParameterizedTest
    @CsvSource({"1, city, 1", "2.0, district, 2", "3, district, 3", "4, admin1, 4", "5, country, 5"})
    void saysHowPreciseTheCoordinatesAre(String specificity, String precision, int kept) {
        Attack attack = rows.read("specificity", specificity);

        assertThat(attack.where().coordinatePrecision()).isEqualTo(precision);
        assertThat(attack.account().extra()).containsEntry("specificity", IntNode.valueOf(kept));
    }

    @Test
    void hasNoPrecisionWithoutCoordinates() {
        Attack attack = rows.read("latitude", "", "longitude", "", "specificity", "5");

        assertThat(attack.where().latitude()).isNull();
        assertThat(attack.where().longitude()).isNull();
        assertThat(attack.where().coordinatePrecision()).isNull();
        assertThat(rows.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "34.25, -86185896.0",
        "34.25, 180.5",
        "90.1,  70.5",
        "-91,   70.5",
        "north, 70.5",
        "'3,4,25', 70.5",
        "'',    70.5",
        "34.25, ''"
    })
    void refusesBothCoordinatesAndKeepsTheRow(String latitude, String longitude) {
        Attack attack = rows.read("latitude", latitude, "longitude", longitude);

        assertThat(attack.where().latitude()).isNull();
        assertThat(attack.where().longitude()).isNull();
        assertThat(attack.where().coordinatePrecision()).isNull();
        assertThat(rows.findings()).extracting(Finding::remark).containsExactly(FormRemark.UNREADABLE_POINT);
        for (String[] kept : new String[][] {{"latitude", latitude}, {"longitude", longitude}}) {
            assertThat(attack.account().extra().get(kept[0]))
                    .isEqualTo(kept[1].isEmpty() ? null : TextNode.valueOf(kept[1]));
        }
    }

    /** As editions until 2012 had them: 12 was Russia and its neighbours, and 13 what is 12 today. */
    @ParameterizedTest
    @CsvSource({
        "167, Russia, 12, Russia & the Newly Independent States (NIS), eastern-europe, REGION_CONTRADICTS",
        "14, Australia, 13, Australasia & Oceania, australasia-oceania, UNLISTED_CODE"
    })
    void hasTheRegionOfTheCountryWhereAnOlderEditionHasAnother(
            String country, String name, String region, String label, String expected, GtdRemark remark) {
        Attack attack = rows.read("country", country, "country_txt", name, "region", region, "region_txt", label);

        assertThat(attack.where().region()).isEqualTo(expected);
        assertThat(attack.account().extra()).containsKeys("region", "region_txt");
        assertThat(rows.remarks()).contains(remark);
    }

    @ParameterizedTest
    @CsvSource({"90, 180", "-90, -180", "0, 0", "-0.5, 1e1"})
    void acceptsTheEdgesOfTheGlobe(String latitude, String longitude) {
        Attack attack = rows.read("latitude", latitude, "longitude", longitude);

        assertThat(attack.where().latitude()).isEqualTo(Double.parseDouble(latitude));
        assertThat(attack.where().longitude()).isEqualTo(Double.parseDouble(longitude));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unknown", "unknown", "Not Applicable", ".", ""})
    void doesNotReadAWordForUnknownAsAName(String word) {
        Attack attack = rows.read("provstate", word, "city", word, "location", word);

        assertThat(attack.where().admin1()).isNull();
        assertThat(attack.where().city()).isNull();
        assertThat(attack.where().location()).isNull();
    }

    @Test
    void readsTheRegionOfTheCountryAndKeepsAnother() {
        Attack attack = rows.read("region", "10", "region_txt", "Middle East & North Africa");

        assertThat(attack.where().region()).isEqualTo("south-asia");
        assertThat(attack.account().extra()).containsEntry("region", TextNode.valueOf("10"));
        assertThat(rows.remarks()).containsExactly(GtdRemark.REGION_CONTRADICTS);
    }

    @Test
    void findsCountryAndRegionByLabelWhereThereAreNoCodes() {
        Attack attack = rows.readOnly("eventid", "iyear", "imonth", "iday", "country_txt", "region_txt");

        assertThat(attack.where().country()).isEqualTo("AF");
        assertThat(rows.findings())
                .filteredOn(f -> f.remark() == GtdRemark.READ_BY_LABEL)
                .extracting(Finding::column)
                .containsExactly("country_txt", "region_txt");
    }

    @Test
    void refusesACountryThatNoListHas() {
        assertThat(rows.findIn(List.of("eventid", "iyear", "country_txt"), List.of("201608230001", "2016", "Atlantis")))
                .isNull();
        assertThat(rows.remarks()).contains(GtdRemark.UNKNOWN_COUNTRY);
    }

    @ParameterizedTest
    @CsvSource({"Afghanistan, Afghanistan", "4, 6", "x, ''", "4.5, Afghanistan"})
    void refusesARowWithShiftedCells(String country, String label) {
        assertThat(rows.find("country", country, "country_txt", label)).isNull();

        assertThat(rows.remarks()).containsExactly(GtdRemark.SHIFTED_ROW);
    }

    @Test
    void refusesARowWithMoreCellsThanTheHeader() {
        List<String> columns = List.of("eventid", "iyear", "country");

        assertThat(rows.findIn(columns, List.of("201608230001", "2016", "4", " a second part of a name")))
                .isNull();
        assertThat(rows.remarks()).containsExactly(GtdRemark.SUBSET, GtdRemark.SHIFTED_ROW);
    }

    @Test
    void acceptsARowWithBlankCellsAfterTheLastColumn() {
        List<String> cells = new ArrayList<>(List.of("201608230001", "2016", "4"));
        cells.addAll(Collections.nCopies(3, ""));

        assertThat(rows.findIn(List.of("eventid", "iyear", "country"), cells)).isNotNull();
    }
}
