package org.attackregister.ingest.ged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import org.attackregister.ingest.kit.FormRemark;
import org.attackregister.ingest.report.Finding;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.CoordinateDoubt;
import org.attackregister.model.attack.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GedPlacesTest {
    @Test
    void readsAPlace() {
        assertThat(GedImport.attack(GedLine.clash()).where())
                .isEqualTo(new Place(
                        "AF",
                        "south-asia",
                        "Kabul province",
                        "Invented village",
                        "at the bridge of the village",
                        34.5,
                        69.25,
                        "city"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, city,     Invented village",
        "2, district, Invented village",
        "3, district, Invented village",
        "4, admin1,",
        "5, country,",
        "6, country,",
        "7,,"
    })
    void reportsHowPreciseThePointIs(String code, String precision, String city) {
        Attack attack = GedImport.attack(GedLine.clash().with("where_prec", code));

        assertThat(attack.where().coordinatePrecision()).isEqualTo(precision);
        assertThat(attack.where().city()).isEqualTo(city);
        assertThat(attack.account().extra().get("where_prec").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Turkey, TR",
        "Türkiye, TR",
        "Burma, MM",
        "Cote d'Ivoire, CI",
        "UK, GB",
        "Czechia, CZ",
        "Yemen (North Yemen), YE",
        "Serbia (Yugoslavia), RS"
    })
    void findsACountryWithoutANumberByAnyOfItsNames(String name, String country) {
        GedLine line = GedLine.clash().with("country_id", "").with("country", name);

        assertThat(GedImport.attack(line).where().country()).isEqualTo(country);
    }

    @Test
    void reportsAPrecisionThatUcdpDoesNotDefine() {
        GedLine line = GedLine.clash().with("where_prec", "8");

        assertThat(GedImport.attack(line).where().coordinatePrecision()).isNull();
        assertThat(GedImport.remarks(line)).containsExactly(GedRemark.UNDEFINED_CODE);
    }

    @Test
    void namesWhatThePointIsOfWhereNothingElseIsReported() {
        Attack attack = GedImport.attack(GedLine.clash()
                .with("where_prec", "5")
                .with("where_coordinates", "The long road")
                .with("where_description", ""));

        assertThat(attack.where().location()).isEqualTo("The long road");
        assertThat(attack.account().extra()).doesNotContainKey("where_coordinates");
    }

    @Test
    void keepsNamesOfThePlaceThatHaveNoField() {
        Attack attack =
                GedImport.attack(GedLine.clash().with("where_prec", "5").with("where_coordinates", "The long road"));

        assertThat(attack.account().extra())
                .containsEntry("where_coordinates", TextNode.valueOf("The long road"))
                .containsEntry("adm_2", TextNode.valueOf("Kabul district"));
    }

    @Test
    void doesNotKeepTheNameOfADistrictTwice() {
        Attack attack =
                GedImport.attack(GedLine.clash().with("where_prec", "3").with("where_coordinates", "Kabul district"));

        assertThat(attack.where().city()).isEqualTo("Kabul district");
        assertThat(attack.account().extra()).doesNotContainKeys("where_coordinates", "adm_2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            700   | Afghanistan          | 2021-03-01 | AF
            700.0 | Afghanistan          | 2021-03-01 | AF
            775   | Myanmar (Burma)      | 2021-03-01 | MM
            678   | Yemen (North Yemen)  | 2021-03-01 | YE
            678   | Yemen (North Yemen)  | 1990-05-21 | XY
            365   | Russia (Soviet Union)| 1991-12-25 | SU
            365   | Russia (Soviet Union)| 1991-12-26 | RU
            345   | Serbia (Yugoslavia)  | 1999-03-24 | YU
            345   | Serbia (Yugoslavia)  | 2004-03-17 | CSXX
            345   | Serbia (Yugoslavia)  | 2008-03-17 | RS
            490   | DRC                  | 1996-11-01 | ZR
                  | DR Congo (Zaire)     | 2021-03-01 | CD
                  | Serbia (Yugoslavia)  | 1999-03-24 | YU
            """)
    void findsTheCountryByItsNumberOrElseItsName(String number, String name, String day, String code) {
        GedLine line = GedLine.clash()
                .with("country_id", number == null ? "" : number)
                .with("country", name)
                .between(day, day);

        assertThat(GedImport.attack(line).where().country()).isEqualTo(code);
        assertThat(GedImport.remarks(line)).isEmpty();
    }

    @Test
    void reportsANameThatIsNotThatOfTheNumber() {
        GedLine line = GedLine.clash().with("country", "Pakistan");

        assertThat(GedImport.attack(line).where().country()).isEqualTo("AF");
        assertThat(GedImport.attack(line).account().extra()).containsEntry("country", TextNode.valueOf("Pakistan"));
        assertThat(GedImport.remarks(line)).containsExactly(GedRemark.OTHER_COUNTRY);
    }

    @Test
    void keepsANameThatTheCrosswalkDoesNotKnow() {
        GedLine line = GedLine.clash().with("country", "Afghan lands");

        assertThat(GedImport.attack(line).account().extra()).containsEntry("country", TextNode.valueOf("Afghan lands"));
        assertThat(GedImport.remarks(line)).containsExactly(GedRemark.UNKNOWN_COUNTRY_NAME);
    }

    @Test
    void readsTheNameWhereTheNumberIsNoneThatIsKnown() {
        GedLine line = GedLine.clash().with("country_id", "999");

        assertThat(GedImport.attack(line).where().country()).isEqualTo("AF");
        assertThat(GedImport.attack(line).account().extra().get("country_id").intValue())
                .isEqualTo(999);
        assertThat(GedImport.remarks(line)).containsExactly(GedRemark.UNDEFINED_CODE);
    }

    @ParameterizedTest
    @CsvSource({"91, 69", "34, 181", "north, 69", "34,", "NaN, 69"})
    void keepsCoordinatesOutsideTheEarthAsText(String latitude, String longitude) {
        GedLine line = GedLine.clash().with("latitude", latitude).with("longitude", longitude == null ? "" : longitude);

        Attack attack = GedImport.attack(line);

        assertThat(attack.where().latitude()).isNull();
        assertThat(attack.where().longitude()).isNull();
        assertThat(attack.where().coordinatePrecision()).isNull();
        assertThat(attack.account().extra().get("latitude").asText()).isEqualTo(latitude);
        assertThat(attack.account().extra()).containsKey("geom_wkt");
        assertThat(GedImport.findings(line)).extracting(Finding::remark).containsExactly(FormRemark.UNREADABLE_POINT);
    }

    @Test
    void needsNoPoint() {
        GedLine line = GedLine.clash().without("latitude", "longitude", "geom_wkt");

        assertThat(GedImport.attack(line).where().latitude()).isNull();
        assertThat(GedImport.remarks(line)).isEmpty();
    }

    @Test
    void leavesOutTheGeometryWhereItIsThePoint() {
        assertThat(GedImport.attack(GedLine.clash()).account().extra()).doesNotContainKey("geom_wkt");
    }

    @Test
    void keepsAGeometryOfMoreDigitsWithoutAWord() {
        GedLine line = GedLine.clash().with("geom_wkt", "POINT (69.2500004 34.5000004)");

        assertThat(GedImport.attack(line).account().extra()).containsKey("geom_wkt");
        assertThat(GedImport.remarks(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"POINT (34.5 69.25)", "POINT (15 -1)", "LINESTRING (69 34, 70 35)", "POINT (1)", "POINT", "here"
            })
    void reportsAGeometryElsewhere(String geometry) {
        GedLine line = GedLine.clash().with("geom_wkt", geometry);

        assertThat(GedImport.attack(line).where().latitude()).isEqualTo(34.5);
        assertThat(GedImport.attack(line).account().extra()).containsEntry("geom_wkt", TextNode.valueOf(geometry));
        assertThat(GedImport.remarks(line)).containsExactly(GedRemark.OTHER_POINT);
    }

    @Test
    void seesWhereAGeometryHasItsNumbersInReverse() {
        assertThat(GedImport.findings(GedLine.clash().with("geom_wkt", "POINT (34.5 69.25)")))
                .singleElement()
                .satisfies(f -> assertThat(f.reason()).contains("reverse"));
    }

    @Test
    void doubtsAPointOutsideOfTheCellBesideIt() {
        GedLine line = GedLine.clash().with("priogrid_gid", "1");

        Place where = GedImport.attack(line).where();

        assertThat(where.coordinateDoubt()).isEqualTo(CoordinateDoubt.OTHER_CELL);
        assertThat(where.latitude()).isEqualTo(34.5);
        assertThat(GedImport.remarks(line)).containsExactly(GedRemark.OTHER_CELL);
    }
}
