package org.attackregister.ingest.acled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who attacked whom, which ACLED's order of actors does not say. */
class EncountersTest {
    private static final String ISKP = "Islamic State Khorasan Province (ISKP)";

    /** Actors by a letter, with their numbers before 2024; N is nobody. */
    private static String[] actor(String letter) {
        return switch (letter) {
            case "G" -> new String[] {"Military Forces of Pakistan (2018-2022)", "1"};
            case "P" -> new String[] {"Police Forces of Pakistan (2018-2022)", "1"};
            case "I" -> new String[] {ISKP, "2"};
            case "T" -> new String[] {"TTP: Tehreek-i-Taliban Pakistan", "2"};
            case "U" -> new String[] {"Unidentified Armed Group (Pakistan)", "3"};
            case "C" -> new String[] {"Civilians (Pakistan)", "7"};
            case "R" -> new String[] {"Rioters (Pakistan)", "5"};
            case "D" -> new String[] {"Protesters (Pakistan)", "6"};
            case "X" -> new String[] {"Military Forces of the United States", "8"};
            case "N" -> new String[] {"", "0"};
            default -> throw new IllegalArgumentException(letter);
        };
    }

    private static Event between(String first, String second) {
        return Event.complete()
                .with("civilian_targeting", "")
                .between(actor(first)[0], actor(first)[1], actor(second)[0], actor(second)[1]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "G | I | iskp, military-forces-of-pakistan-2018-2022 | military, armed_groups",
                "I | G | iskp, military-forces-of-pakistan-2018-2022 | military, armed_groups",
                "P | I | iskp, police-forces-of-pakistan-2018-2022 | police, armed_groups",
                "X | T | ttp, military-forces-of-the-united-states | military, armed_groups",
                "I | T | iskp, ttp | armed_groups, armed_groups",
                "U | G | military-forces-of-pakistan-2018-2022 | military, armed_groups"
            })
    void putsBothSidesOfABattleOnBothLists(String first, String second, String perpetrators, String categories) {
        Attack clash = between(first, second).type("Battles", "Armed clash").attack();

        assertThat(clash.kind()).isEqualTo(Kind.CLASH);
        assertThat(perpetrators(clash)).isEqualTo(perpetrators);
        assertThat(categories(clash)).isEqualTo(categories);
    }

    @Test
    void turnsTheTargetsOfTwoGroupsRound() {
        Attack clash = between("T", "I").type("Battles", "Armed clash").attack();

        assertThat(clash.perpetrators()).extracting(Perpetrator::group).containsExactly("ttp", "iskp");
        assertThat(clash.targets()).extracting(Target::group).containsExactly("iskp", "ttp");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Violence against civilians | Attack | I | C | iskp | civilians",
                "Violence against civilians | Attack | C | I | iskp | civilians",
                "Violence against civilians | Attack | U | C | - | civilians",
                "Violence against civilians | Sexual violence | G | C | military-forces-of-pakistan-2018-2022 | civilians",
                "Violence against civilians | Attack | I | P | iskp | police",
                "Explosions/Remote violence | Suicide bomb | I | C | iskp | civilians",
                "Explosions/Remote violence | Suicide bomb | I | N | iskp | -",
                "Explosions/Remote violence | Remote explosive/landmine/IED | N | C | - | civilians",
                "Explosions/Remote violence | Grenade | U | D | - | civilians",
                "Protests | Excessive force against protesters | I | D | iskp | civilians",
                "Protests | Excessive force against protesters | D | I | iskp | civilians",
                "Riots | Mob violence | R | C | - | civilians",
                "Riots | Mob violence | R | N | - | -"
            })
    void laysAnAttackAtTheStrongerSide(
            String type, String subtype, String first, String second, String perpetrators, String categories) {
        Attack attack = between(first, second).type(type, subtype).attack();

        assertThat(attack.kind()).isEqualTo(Kind.ATTACK);
        assertThat(perpetrators(attack)).isEqualTo(perpetrators);
        assertThat(categories(attack)).isEqualTo(categories);
    }

    @ParameterizedTest
    @CsvSource({
        "Explosions/Remote violence, Suicide bomb, I, G",
        "Explosions/Remote violence, Air/drone strike, X, I",
        "Explosions/Remote violence, Shelling/artillery/missile attack, T, U",
        "Riots, Mob violence, R, R",
        "Riots, Mob violence, R, P"
    })
    void doesNotSayWhoAttackedWhereBothSidesCanFight(String type, String subtype, String first, String second) {
        assertThat(between(first, second).type(type, subtype).attack().kind()).isEqualTo(Kind.CLASH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Protests | Peaceful protest | Demonstrations",
                "Protests | Protest with intervention | Demonstrations",
                "Riots | Violent demonstration | Demonstrations",
                "Strategic developments | Disrupted weapons use | Strategic developments",
                "Strategic developments | Looting/property destruction | Strategic developments",
                "Strategic developments | Other | Strategic developments",
                "Strategic development | '' | ''",
                "Riots/Protests | '' | ''",
                "Headquarters or base established | '' | ''",
                "Non-violent transfer of territory | '' | ''",
                "Protests | '' | Demonstrations",
                "Riots | '' | ''"
            })
    void leavesOutWhatIsNoPoliticalViolenceAndSaysSo(String type, String subtype, String disorder) {
        Export export = between("I", "C")
                .type(type, subtype)
                .with("disorder_type", disorder)
                .with("fatalities", "0")
                .read();

        assertThat(export.attacks()).isEmpty();
        assertThat(export.codes()).containsExactly("acled_no_attack");
        assertThat(export.groups()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Protests | Political violence; Demonstrations | D", "Riots | Political violence | C"})
    void asksTheDisorderTypeOfADemonstrationWithoutSubtype(String type, String disorder, String second) {
        Attack attack = between("I", second)
                .type(type, "")
                .with("disorder_type", disorder)
                .attack();

        assertThat(attack.kind()).isEqualTo(Kind.ATTACK);
        assertThat(perpetrators(attack)).isEqualTo("iskp");
    }

    @Test
    void namesCiviliansWhereOnlyTheFlagDoes() {
        Export export = between("I", "N")
                .type("Explosions/Remote violence", "Suicide bomb")
                .with("civilian_targeting", "Civilians targeted")
                .read();

        assertThat(export.attack().targets())
                .containsExactly(new Target("civilians", "private-citizens-property", null, null, null, List.of()));
        assertThat(export.findings()).isEmpty();
    }

    @Test
    void addsCiviliansToAClashAndSaysThatTheTwoDoNotFit() {
        Export export = between("I", "G")
                .type("Explosions/Remote violence", "Suicide bomb")
                .with("civilian_targeting", "Civilians targeted")
                .read();

        assertThat(export.attack().kind()).isEqualTo(Kind.CLASH);
        assertThat(categories(export.attack())).isEqualTo("military, armed_groups, civilians");
        assertThat(export.codes()).containsExactly("acled_civilians_in_clash");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "27",
                "Rebel group-Civilians",
                "Rebel group – Civilians",
                "rebel group-civilians",
                "REBELS VERSUS CIVILIANS",
                "Civilians versus Rebels"
            })
    void readsInteractionAsNumberOrWords(String interaction) {
        assertThat(between("C", "I")
                        .type("Violence against civilians", "Attack")
                        .with("interaction", interaction)
                        .read()
                        .findings())
                .isEmpty();
    }

    /** As the codebooks write them, and files that say it in words. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, SOLE MILITARY ACTION",
        "1, 0, State forces only",
        "1, 1, MILITARY VERSUS MILITARY",
        "1, 2, MILITARY VERSUS REBELS",
        "1, 4, MILITARY VERSUS COMMUNAL MILITIA",
        "1, 8, MILITARY VERSUS OTHER",
        "2, 0, SOLE REBEL ACTION",
        "2, 3, REBELS VERSUS POLITICAL MILIITA",
        "2, 8, REBELS VERSUS OTHERS",
        "3, 0, SOLE POLITICAL MILITIA ACTION",
        "4, 0, SOLE COMMUNAL MILITIA ACTION",
        "5, 0, SOLE RIOTER ACTION",
        "5, 8, Rioters versus others",
        "6, 0, Sole Protester Action",
        "7, 8, OTHER ACTOR VERSUS CIVILIANS",
        "8, 0, SOLE OTHER ACTION",
        "8, 8, other force versus  other force"
    })
    void readsInteractionInTheWordsOfTheCodebooks(String first, String second, String interaction) {
        Event event = Event.complete()
                .with("civilian_targeting", "")
                .between("Some Actor", first, second.equals("0") ? "" : "Another Actor", second)
                .with("interaction", interaction);

        assertThat(event.read().codes()).doesNotContain("acled_interaction_differs", "acled_unknown_code");
        assertThat(event.with("interaction", "POLITICAL MILITIA VERSUS RIOTERS")
                        .read()
                        .codes())
                .contains("acled_interaction_differs");
    }

    /** 0 is ACLED's number for nobody: right beside an empty cell, and a contradiction beside a name. */
    @Test
    void reportsTheNumberForNobodyOnlyBesideAName() {
        assertThat(between("I", "N").read().codes()).doesNotContain("acled_unknown_code");
        assertThat(between("I", "C").with("inter2", "0").read().codes()).contains("acled_unknown_code");
    }

    @Test
    void comparesInteractionOnlyWithTypesThatTheFileStates() {
        Event event = between("I", "C")
                .type("Violence against civilians", "Attack")
                .without("inter1")
                .without("inter2")
                .with("interaction", "Political militia-Civilians");

        assertThat(event.read().findings()).isEmpty();
    }

    @Test
    void doesNotMakeAGroupItsOwnTargetWhereABattleHasOneSide() {
        Export export = between("I", "N").type("Battles", "Armed clash").read();

        assertThat(perpetrators(export.attack())).isEqualTo("iskp");
        assertThat(export.attack().targets()).isEmpty();
        assertThat(export.codes()).containsExactly("acled_no_side");
    }

    @Test
    void marksASuicideBomb() {
        Attack attack = between("I", "C")
                .type("Explosions/Remote violence", "Suicide bomb")
                .attack();

        assertThat(attack.suicide()).isTrue();
        assertThat(attack.weaponTypes()).containsExactly("explosives");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Explosions/Remote violence, Chemical weapon, unarmed-assault, chemical",
                "Violence against civilians, Abduction/forced disappearance, hostage-taking-kidnapping, -",
                "Violence against civilians, Attack, -, -",
                "Explosions/Remote violence, '', bombing-explosion, explosives"
            })
    void readsMeansFromTheTypeOfEvent(String type, String subtype, String attackType, String weapon) {
        Attack attack = between("I", "C").type(type, subtype).attack();

        assertThat(attack.attackTypes().stream().findFirst().orElse(null)).isEqualTo(attackType);
        assertThat(attack.weaponTypes().stream().findFirst().orElse(null)).isEqualTo(weapon);
    }

    private static String perpetrators(Attack attack) {
        String groups = attack.perpetrators().stream().map(Perpetrator::group).collect(Collectors.joining(", "));
        return groups.isEmpty() ? null : groups;
    }

    private static String categories(Attack attack) {
        String categories = attack.targets().stream().map(Target::category).collect(Collectors.joining(", "));
        return categories.isEmpty() ? null : categories;
    }
}
