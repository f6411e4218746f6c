package org.attackregister.ingest.gtd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.Collectors;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GtdTargetsTest {
    private final GtdRows rows = new GtdRows();

    @Test
    void readsThreeTargetsInTheirOrder() {
        Attack attack = rows.read(
                "targtype2",
                "14",
                "targsubtype2",
                "74",
                "target2",
                "Invented market",
                "natlty2",
                "153",
                "targtype3",
                "4.0",
                "targsubtype3",
                "",
                "corp3",
                "Invented army",
                "target3",
                "",
                "natlty3",
                "999");

        assertThat(attack.targets())
                .containsExactly(
                        new Target("police", "police", "police-checkpoint", "Invented checkpoint", null, List.of("AF")),
                        new Target(
                                "civilians",
                                "private-citizens-property",
                                "marketplace-plaza-square",
                                "Invented market",
                                null,
                                List.of("PK")),
                        new Target("military", "military", null, "Invented army", null, List.of("XM")));
        assertThat(rows.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"6, ''", "'', gtd_read_by_label"})
    void knowsTheLabelsOfEarlierEditions(String code, String finding) {
        Attack attack = rows.read("weaptype1", code, "weaptype1_txt", "Explosives/Bombs/Dynamite");

        assertThat(attack.weaponTypes()).contains("explosives");
        assertThat(attack.account().extra()).doesNotContainKey("weaptype1_txt");
        assertThat(rows.findings().stream().map(f -> f.remark().code()).collect(Collectors.joining()))
                .isEqualTo(finding);
    }

    @Test
    void keepsTheBodyBesideTheTargetWhereItSaysMore() {
        Attack attack = rows.read("corp1", "Invented police");

        assertThat(attack.targets().get(0).name()).isEqualTo("Invented checkpoint");
        assertThat(attack.account().extra()).containsEntry("corp1", TextNode.valueOf("Invented police"));
        assertThat(rows.read("corp1", "Invented checkpoint").account().extra()).doesNotContainKey("corp1");
        assertThat(rows.read("corp1", "Not Applicable").account().extra()).doesNotContainKey("corp1");
    }

    @ParameterizedTest
    @CsvSource({
        // type, body, target, group, category
        "17, Taliban,             Members,                 taliban, taliban",
        "17, '',                  Taliban,                 taliban, taliban",
        "17, '',                  TALEBAN,                 taliban, taliban",
        "17, Taliban (Afghanistan), Convoy,                taliban, taliban",
        "17, Invented front,      afghan taliban,          taliban, taliban",
        "17, '',                  Haqqani Network,         haqqani-network, armed_groups",
        "17, '',                  Taliban convoy,          ,        armed_groups",
        "17, Taliban,             Haqqani Network,         haqqani-network, armed_groups",
        "17, '',                  Khorasan Chapter,        ,        armed_groups",
        "17, Unknown,             Unknown,                 ,        armed_groups",
        "14, '',                  Taliban,                 ,        civilians",
        "22, Taliban,             '',                      ,        armed_groups"
    })
    void knowsAGroupAsTargetByItsWholeName(String type, String corp, String target, String group, String category) {
        Attack attack =
                rows.read("targtype1", type, "targtype1_txt", "", "targsubtype1", "", "corp1", corp, "target1", target);

        assertThat(attack.targets().get(0).group()).isEqualTo(group);
        assertThat(attack.targets().get(0).category()).isEqualTo(category);
    }

    /** Otherwise the order of the rows, and a second import of the same file, would change what a row says. */
    @Test
    void doesNotKnowAGroupThatAnImportMadeAsTarget() {
        rows.read("gname", "Invented Front");

        Attack attack =
                rows.read("targtype1", "17", "targtype1_txt", "", "targsubtype1", "", "target1", "Invented Front");

        assertThat(attack.targets().get(0).group()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"3, 27", "3, 99", "'', 24"})
    void keepsASubtypeOfAnotherTypeApart(String type, String subtype) {
        Attack attack = rows.read("targtype1", type, "targtype1_txt", "", "targsubtype1", subtype);

        assertThat(attack.targets().get(0).subtype()).isNull();
        assertThat(attack.account().extra()).containsEntry("targsubtype1", IntNode.valueOf(Integer.parseInt(subtype)));
        assertThat(rows.remarks()).containsExactly(GtdRemark.SUBTYPE_ELSEWHERE);
    }

    @ParameterizedTest
    @CsvSource({"23, UNLISTED_CODE", "-9, ", "police, UNLISTED_CODE"})
    void keepsATypeThatNoListHas(String type, GtdRemark remark) {
        Attack attack = rows.read("targtype1", type, "targtype1_txt", "", "targsubtype1", "");

        assertThat(attack.targets().get(0).type()).isNull();
        assertThat(attack.targets().get(0).category()).isEqualTo("unknown");
        assertThat(attack.account().extra()).containsKey("targtype1");
        assertThat(rows.remarks()).isEqualTo(remark == null ? List.of() : List.of(remark));
    }

    @Test
    void hasNoTargetWhereNoneIsWritten() {
        Attack attack = rows.read(
                "targtype1", "", "targtype1_txt", "", "targsubtype1", "", "target1", "Unknown", "natlty1", "");

        assertThat(attack.targets()).isEmpty();
    }

    @Test
    void readsARepeatedTargetOnce() {
        Attack attack =
                rows.read("targtype2", "3", "targsubtype2", "24", "target2", "Invented checkpoint", "natlty2", "4");

        assertThat(attack.targets()).hasSize(1);
        assertThat(attack.account().extra()).containsEntry("targtype2", TextNode.valueOf("3"));
        assertThat(rows.remarks()).containsExactly(GtdRemark.REPEATED_VALUE);
    }

    @Test
    void readsTypesByLabelWhereThereAreNoCodes() {
        Attack attack = rows.findIn(
                List.of(
                        "eventid",
                        "iyear",
                        "country",
                        "targtype1_txt",
                        "targsubtype1_txt",
                        "natlty1_txt",
                        "weaptype1_txt"),
                List.of(
                        "201608230001",
                        "2016",
                        "4",
                        "Terrorists/Non-State Militia",
                        "Non-State Militia",
                        "Pakistan",
                        "Vehicle (not to include vehicle-borne explosives)"));

        assertThat(attack).isNotNull();
        assertThat(attack.targets())
                .containsExactly(new Target(
                        "armed_groups",
                        "terrorists-non-state-militia",
                        "non-state-militia",
                        null,
                        null,
                        List.of("PK")));
        assertThat(attack.weaponTypes()).containsExactly("vehicle");
    }
}
