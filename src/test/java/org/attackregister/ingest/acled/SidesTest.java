package org.attackregister.ingest.acled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attackregister.ingest.row.Header;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Target;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.GroupStatus;
import org.attackregister.model.record.GroupType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the names of actors. */
class SidesTest {
    private static Event against(String actor, String inter) {
        return Event.complete()
                .type("Violence against civilians", "Attack")
                .with("civilian_targeting", "")
                .between(actor, inter, "Civilians (Afghanistan)", "Civilians");
    }

    @ParameterizedTest
    @CsvSource({
        "Islamic State (Afghanistan), iskp",
        "ISKP: Islamic State Khorasan Province, iskp",
        "Islamic State Khorasan Province (ISKP), iskp",
        "Taliban, taliban",
        "Taleban, taliban",
        "Military Forces of Afghanistan (2021-), taliban",
        "Military Forces of Afghanistan (2021-) Special Forces, taliban",
        "Police Forces of Afghanistan (2021-) General Directorate of Intelligence, taliban",
        "Government of Afghanistan (2021-), taliban",
        "TTP: Tehreek-i-Taliban Pakistan, ttp",
        "HQN: Haqqani Network, haqqani-network",
        "Islamic State (Iraq), islamic-state",
        "Islamic State (Pakistan), is-pakistan-province",
        "Harakat Al Shabaab Al Mujahidin, al-shabaab",
        "AQAP: Al Qaeda in the Arabian Peninsula, aqap"
    })
    void findsTheGroupsThatTheRegisterKnows(String actor, String group) {
        Export export = against(actor, "Rebel group").read();

        assertThat(export.attack().perpetrators())
                .extracting(Perpetrator::group)
                .containsExactly(group);
        assertThat(export.groups()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Military Forces of Afghanistan (2004-2021), State forces, NAMED",
        "Mutiny of Military Forces of Afghanistan (2021-), State forces, NAMED",
        "Military Forces of Pakistan (2018-2022), State forces, NAMED",
        "Islamic State (Somalia), Rebel group, NAMED",
        "Al Qaeda in Europe (AQE), Rebel group, NAMED",
        "Taliban and/or Islamic State Khorasan Province (ISKP), Political militia, GENERIC",
        "Military Forces of Afghanistan (2021-) and/or Invented Front, Political militia, GENERIC",
        "Unidentified Gang (Haiti), Political militia, GENERIC",
        "Invented Ethnic Militia (Mali), Identity militia, GENERIC",
        "Invented Ethnic Militia (Mali), 4, GENERIC"
    })
    void makesGroupsOfOtherNames(String actor, String inter, GroupType type) {
        Export export = against(actor, inter).read();
        Group made = export.groups().get(0);

        assertThat(made.name()).isEqualTo(actor);
        assertThat(made.type()).isEqualTo(type);
        assertThat(made.status()).isEqualTo(GroupStatus.IMPORTED);
        assertThat(export.attack().perpetrators())
                .extracting(Perpetrator::group)
                .containsExactly(made.id());
    }

    @ParameterizedTest
    @CsvSource({
        "Unidentified Armed Group (Afghanistan), Political militia",
        "Rioters (Afghanistan), Rioters",
        "Protesters (Afghanistan), Protesters",
        "Civilians (International), Civilians",
        "Invented Village Council, Civilians"
    })
    void readsNobodyInParticularAsNoGroup(String actor, String inter) {
        Export export = against(actor, inter).read();

        assertThat(export.attack().perpetrators()).isEmpty();
        assertThat(export.groups()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Military Forces of Pakistan (2018-2022), 1, military, military, -",
                "Police Forces of Pakistan (2018-2022) Frontier Corps, 1, police, police, -",
                "Government of Mali (2021-), 1, government, government-general, -",
                "Invented Guard, 1, military, military, -",
                "Invented Front, 2, armed_groups, terrorists-non-state-militia, -",
                "Unidentified Armed Group (Mali), 3, armed_groups, terrorists-non-state-militia, -",
                "Invented Clan Militia (Mali), 4, armed_groups, terrorists-non-state-militia, -",
                "Civilians (Mali), 7, civilians, private-citizens-property, -",
                "Protesters (Mali), 6, civilians, private-citizens-property, protester",
                "Military Forces of France (2017-), 8, military, military, -",
                "Private Security Forces (Mali), 8, civilians, business, -",
                "MINUSMA: Invented Mission, 8, unknown, -, -",
                "Military Forces of Mali (2021-), 7, civilians, private-citizens-property, -",
                "Military Forces of Afghanistan (2021-), 1, taliban, military, -"
            })
    void knowsWhatATargetIs(String actor, String inter, String category, String type, String subtype) {
        Attack attack = Event.complete()
                .type("Violence against civilians", "Attack")
                .with("civilian_targeting", "")
                .between("Invented League", "3", actor, inter)
                .attack();

        assertThat(attack.targets())
                .singleElement()
                .extracting(Target::category, Target::type, Target::subtype, Target::name)
                .containsExactly(category, type, subtype, actor);
    }

    @Test
    void readsTypesFromNamesWhereTheFileHasNone() {
        Event event = Event.complete()
                .without("inter1")
                .without("inter2")
                .without("interaction")
                .with("actor1", "Invented Front")
                .with("civilian_targeting", "");

        assertThat(event.with("actor2", "Civilians (Mali)").attack().targets())
                .extracting(Target::category)
                .containsExactly("civilians");
        assertThat(event.with("actor2", "Police Forces of Mali (2021-)")
                        .attack()
                        .targets())
                .extracting(Target::category)
                .containsExactly("police", "unknown");
    }

    @Test
    void readsAnActorAsWhatItWasInEachEvent() {
        Event asForces = against("Invented Guard", "State forces").type("Battles", "Armed clash");
        Event asMilitia = against("Invented Guard", "Political militia").type("Battles", "Armed clash");
        Header header = asForces.header();

        assertThat(Export.read(header, List.of(asForces.row(header), asMilitia.row(header)))
                        .attacks())
                .extracting(a -> a.targets().stream().map(Target::category).toList())
                .containsExactly(List.of("military", "civilians"), List.of("civilians", "armed_groups"));
    }

    @Test
    void writesAnActorOnceWhereBothSidesAreTheSame() {
        Attack clash = Event.complete()
                .type("Battles", "Armed clash")
                .with("civilian_targeting", "")
                .between("Taliban", "2", "Military Forces of Afghanistan (2021-)", "1")
                .attack();

        assertThat(clash.perpetrators()).extracting(Perpetrator::group).containsExactly("taliban");
        assertThat(clash.targets()).extracting(Target::category).containsExactly("taliban", "taliban");
    }
}
