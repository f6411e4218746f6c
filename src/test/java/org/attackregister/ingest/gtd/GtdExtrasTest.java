package org.attackregister.ingest.gtd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.attack.Attack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing of a row is left out. */
class GtdExtrasTest {
    private static final Set<String> NEEDED = Set.of("eventid", "iyear", "country", "country_txt");

    private final GtdRows rows = new GtdRows();

    static Stream<String> columns() {
        return SeedScope.columns().stream().filter(c -> !NEEDED.contains(c));
    }

    static Stream<String> columnsOfCodesOrText() {
        return columns().filter(c -> !c.endsWith("_txt"));
    }

    static Stream<String> columnsOfLabels() {
        return columns().filter(c -> c.endsWith("_txt"));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void keepsACellThatFitsNoListAndNoForm(String column) {
        String beside = column.endsWith("_txt") ? column.replace("_txt", "") : column + "_txt";
        boolean labelled = SeedScope.columns().contains(beside);

        Attack attack = labelled ? rows.read(beside, "", column, "@@77") : rows.read(column, "@@77");

        assertThat(RegisterJson.tree(attack)
                        + RegisterJson.tree(rows.newGroups()).toString())
                .contains("\"@@77\"");
    }

    @ParameterizedTest
    @MethodSource("columnsOfLabels")
    void keepsALabelThatNoListHasBesideItsCode(String column) {
        String code = column.replace("_txt", "");

        Attack attack = rows.read(code, "1", column, "@@77");

        assertThat(attack.account().extra()).containsEntry(column, TextNode.valueOf("@@77"));
    }

    @ParameterizedTest
    @MethodSource("columnsOfCodesOrText")
    void readsABlankOtherwiseThanAFilledCell(String column) {
        String label = SeedScope.columns().contains(column + "_txt") ? column + "_txt" : column;

        assertThat(rows.read(label, "", column, "1")).isNotEqualTo(rows.read(label, "", column, ""));
    }

    @ParameterizedTest
    @MethodSource("columnsOfCodesOrText")
    void neverReadsACodeForUnknownAsANumber(String column) {
        String label = SeedScope.columns().contains(column + "_txt") ? column + "_txt" : column;
        boolean degrees = column.endsWith("itude");

        Attack attack = rows.read(label, "", column, "-9");

        assertThat(RegisterJson.tree(attack).toString().matches(".*[:,\\[]-9(\\.0)?[,}\\]].*"))
                .isEqualTo(degrees);
    }

    @ParameterizedTest
    @CsvSource({
        "doubtterr, 1, 1",
        "doubtterr, 0.0, 0",
        "alternative, 2.0, 2",
        "multiple, 1, 1",
        "crit3, 0, 0",
        "extended, 1, 1",
        "individual, 1, 1",
        "property, 1, 1",
        "propextent, 3, 3",
        "propvalue, 2500.0, 2500",
        "nhostkidus, 12, 12",
        "ransom, 1, 1",
        "hostkidoutcome, 7, 7",
        "weapsubtype1, 16, 16",
        "INT_LOG, 0, 0"
    })
    void keepsCodesAndFiguresAsNumbers(String column, String cell, int kept) {
        assertThat(rows.read(column, cell).account().extra()).containsEntry(column, IntNode.valueOf(kept));
    }

    @ParameterizedTest
    @CsvSource({
        "doubtterr, -9",
        "INT_ANY, -9.0",
        "claimed, -9",
        "property, -9",
        "nperps, -99",
        "nhostkidus, -99",
        "ransomamt, -99",
        "suicide, -9",
        "targtype1, -99"
    })
    void keepsACodeForUnknownAsAWord(String column, String cell) {
        assertThat(rows.read(column, cell).account().extra()).containsEntry(column, TextNode.valueOf("unknown"));
    }

    @Test
    void keepsTextsAsTheyAre() {
        List<String> texts = List.of(
                "motive",
                "weapdetail",
                "propcomment",
                "ransomnote",
                "scite1",
                "scite2",
                "scite3",
                "dbsource",
                "related",
                "gsubname",
                "approxdate",
                "divert",
                "kidhijcountry");
        List<String> cells = new ArrayList<>();
        texts.forEach(t -> cells.addAll(List.of(t, "123 " + t)));

        Map<String, ?> extra = rows.read(cells.toArray(String[]::new)).account().extra();

        texts.forEach(t -> assertThat(extra.get(t)).isEqualTo(TextNode.valueOf("123 " + t)));
    }

    @Test
    void readsSummaryAndNotes() {
        Attack attack = rows.read("summary", "An invented event.", "addnotes", "An invented note.");

        assertThat(attack.account().summary()).isEqualTo("An invented event.");
        assertThat(attack.account().notes()).isEqualTo("An invented note.");
        assertThat(attack.account().extra()).doesNotContainKeys("summary", "addnotes");
    }

    @ParameterizedTest
    @CsvSource({"1, true, true", "0, false, false", "1.0, true, true", "'', , ", "-9, , "})
    void readsSuicideAndSuccess(String cell, Boolean suicide, Boolean success) {
        Attack attack = rows.read("suicide", cell, "success", cell);

        assertThat(attack.suicide()).isEqualTo(suicide);
        assertThat(attack.success()).isEqualTo(success);
    }

    @Test
    void readsThreeAttackTypesAndFourWeaponsEachOnce() {
        Attack attack = rows.read(
                "attacktype2",
                "2.0",
                "attacktype3",
                "6",
                "weaptype2",
                "5",
                "weapsubtype2",
                "2",
                "weaptype3",
                "6",
                "weapsubtype3",
                "11",
                "weaptype4",
                "8");

        assertThat(attack.attackTypes())
                .containsExactly("bombing-explosion", "armed-assault", "hostage-taking-kidnapping");
        assertThat(attack.weaponTypes()).containsExactly("explosives", "firearms", "incendiary");
        assertThat(attack.account().extra())
                .containsEntry("weaptype3", IntNode.valueOf(6))
                .containsEntry("weapsubtype3", IntNode.valueOf(11));
        assertThat(rows.findings()).isEmpty();
    }

    @Test
    void findsTheCodeOfALabelWithoutACode() {
        Attack attack = rows.findIn(
                List.of("eventid", "iyear", "country", "weapsubtype1_txt", "propextent_txt", "attacktype1_txt"),
                List.of("201608230001", "2016", "4", "Landmine", "Unknown", "Hostage Taking (Kidnapping)"));

        assertThat(Objects.requireNonNull(attack).account().extra())
                .containsEntry("weapsubtype1", IntNode.valueOf(8))
                .containsEntry("propextent", IntNode.valueOf(4))
                .doesNotContainKeys("weapsubtype1_txt", "propextent_txt");
        assertThat(attack.attackTypes()).containsExactly("hostage-taking-kidnapping");
    }

    @Test
    void reportsAnUnlistedLabelOnce() {
        rows.read("attacktype1_txt", "Blast");
        rows.read("attacktype1_txt", "Blast");

        assertThat(rows.remarks()).containsExactly(GtdRemark.UNLISTED_LABEL);
    }

    @Test
    void prefersTheCodeToItsLabel() {
        Attack attack = rows.read("attacktype1", "3", "attacktype1_txt", "Assassination");

        assertThat(attack.attackTypes()).containsExactly("bombing-explosion");
        assertThat(attack.account().extra()).containsEntry("attacktype1_txt", TextNode.valueOf("Assassination"));
    }
}
