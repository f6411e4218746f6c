package org.attackregister.ingest.gtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Attribution;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.record.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtdPerpetratorsTest {
    private final GtdRows rows = new GtdRows();

    @ParameterizedTest
    @CsvSource({
        "Khorasan Chapter of the Islamic State, iskp",
        "Taliban, taliban",
        "Tehrik-i-Taliban Pakistan (TTP), ttp",
        "Islamic State of Iraq and the Levant (ISIL), islamic-state",
        "Haqqani Network, haqqani-network",
        "Al-Qaida, al-qaeda",
        "Al-Shabaab, al-shabaab",
        "Lashkar-e-Jhangvi, lashkar-e-jhangvi"
    })
    void findsTheGroupsOfTheRegister(String name, String id) {
        Attack attack = rows.read("gname", name);

        assertThat(attack.perpetrators()).extracting(Perpetrator::group).containsExactly(id);
        assertThat(rows.newGroups()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unknown", "UNKNOWN", "", "Not Applicable"})
    void hasNoPerpetratorWhereNobodyIsKnown(String name) {
        Attack attack = rows.read("gname", name, "guncertain1", "1");

        assertThat(attack.perpetrators()).isEmpty();
        assertThat(attack.account().extra()).containsEntry("guncertain1", IntNode.valueOf(1));
        assertThat(rows.newGroups()).isEmpty();
        assertThat(rows.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Gunmen, generic",
        "Muslim extremists, generic",
        "Left-Wing Militants, generic",
        "White supremacists/nationalists, generic",
        "Invented Narco-Smugglers, generic",
        "Separatists, generic",
        "Individual, generic",
        "Narco-Terrorists, generic",
        "Other, generic",
        "Army of Invented Militants, named",
        "Invented Rebels (IR), named",
        "Invented Liberation Front, named",
        "Talibanesque, named"
    })
    void distinguishesADescriptionFromAName(String name, String type) {
        rows.read("gname", name);

        assertThat(rows.newGroups())
                .extracting(Group::name, g -> g.type().code(), g -> g.status().code())
                .containsExactly(tuple(name, type, "imported"));
    }

    @Test
    void makesANewGroupOnce() {
        Attack first = rows.read("gname", "Invented Front");
        Attack second = rows.read("gname", "invented front");

        assertThat(first.perpetrators()).isEqualTo(second.perpetrators());
        assertThat(rows.newGroups()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        // guncertain, claimed, compclaim, attribution
        "0,  1,  0,  CLAIMED",
        "0,  1,  '', CLAIMED",
        "0,  1,  -9, CLAIMED",
        "0,  1,  1,  DISPUTED",
        "0,  0,  1,  ATTRIBUTED",
        "0,  0,  0,  ATTRIBUTED",
        "0,  '', '', ATTRIBUTED",
        "0,  -9, -9, ATTRIBUTED",
        "1,  1,  0,  SUSPECTED",
        "1,  1,  1,  SUSPECTED",
        "1,  0,  0,  SUSPECTED",
        "'', 1,  0,  CLAIMED",
        "'', 1,  1,  DISPUTED",
        "'', 0,  0,  ",
        "'', '', '', ",
        "-9, 1.0, 0, CLAIMED"
    })
    void laysTheAttackAtTheGroupsDoorByTheRule(
            String uncertain, String claimed, String competing, Attribution attribution) {
        Attack attack = rows.read("guncertain1", uncertain, "claimed", claimed, "compclaim", competing);

        assertThat(attack.perpetrators()).containsExactly(new Perpetrator("iskp", attribution, null));
    }

    @Test
    void readsThreeGroupsEachWithItsOwnAttribution() {
        Attack attack = rows.read(
                "gname2",
                "Taliban",
                "gsubname2",
                "Invented Brigade",
                "guncertain2",
                "0",
                "claim2",
                "1",
                "gname3",
                "Haqqani Network",
                "guncertain3",
                "1",
                "claim3",
                "0",
                "claimmode2",
                "6");

        assertThat(attack.perpetrators())
                .containsExactly(
                        new Perpetrator("iskp", Attribution.ATTRIBUTED, null),
                        new Perpetrator("taliban", Attribution.CLAIMED, null),
                        new Perpetrator("haqqani-network", Attribution.SUSPECTED, null));
        assertThat(attack.account().extra())
                .containsEntry("gsubname2", TextNode.valueOf("Invented Brigade"))
                .containsEntry("claimmode2", IntNode.valueOf(6))
                .containsEntry("claim2", IntNode.valueOf(1));
    }

    @Test
    void readsARepeatedGroupOnce() {
        Attack attack = rows.read("gname2", "ISIS-K", "guncertain2", "0");

        assertThat(attack.perpetrators()).hasSize(1);
        assertThat(attack.account().extra()).containsEntry("gname2", TextNode.valueOf("ISIS-K"));
        assertThat(rows.remarks()).containsExactly(GtdRemark.REPEATED_VALUE);
    }
}
