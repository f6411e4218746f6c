package org.attackregister.ingest.ged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Attribution;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Target;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.GroupStatus;
import org.attackregister.model.record.GroupType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GedSidesTest {
    private static final String ARMED = "terrorists-non-state-militia";

    @ParameterizedTest
    @CsvSource({"1,CLASH", "2,CLASH", "3,ATTACK"})
    void makesAClashOfTwoSidesAndAnAttackOfOneSidedViolence(String type, Kind kind) {
        GedLine line = type.equals("3") ? GedLine.oneSided() : GedLine.clash().with("type_of_violence", type);

        assertThat(GedImport.attack(line).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # type | side a                      | side b                      | perpetrators                                  | targets
            3      | IS                          | Civilians                   | iskp                                          | civilians
            3      | Government of Iraq          | Civilians                   | government-of-iraq                            | civilians
            3      | Red Band, Blue Band         | Civilians                   | red-band blue-band                            | civilians
            1      | Government of Iraq          | IS                          | iskp                                          | government:government-of-iraq
            1      | Government of Iraq          | Red Band, Blue Band         | red-band blue-band                            | government:government-of-iraq
            1      | Government of Iraq          | Government of Iran          | government-of-iraq government-of-iran         | government:government-of-iran government:government-of-iraq
            2      | IS                          | Taleban                     | iskp taliban                                  | taliban:taliban armed_groups:iskp
            2      | Red Band                    | Blue Band, Green Band       | red-band blue-band green-band                 | armed_groups:blue-band armed_groups:green-band armed_groups:red-band
            """)
    void assignsTheSidesByTheTypeOfViolence(
            String type, String sideA, String sideB, String perpetrators, String targets) {
        Attack attack = GedImport.attack(GedLine.clash()
                .with("type_of_violence", type)
                .with("side_a", sideA)
                .with("side_b", sideB));

        assertThat(groups(attack)).isEqualTo(perpetrators);
        assertThat(targets(attack)).isEqualTo(targets);
    }

    @Test
    void namesNobodyResponsibleForAClash() {
        assertThat(GedImport.attack(GedLine.clash()).perpetrators())
                .containsExactly(new Perpetrator("iskp", null, null));
        assertThat(GedImport.attack(GedLine.oneSided()).perpetrators())
                .containsExactly(new Perpetrator("iskp", Attribution.ATTRIBUTED, null));
    }

    @Test
    void doesNotSayWhichPeopleOfAGovernmentWereMet() {
        assertThat(GedImport.attack(GedLine.clash()).targets())
                .containsExactly(new Target(
                        "government",
                        null,
                        null,
                        "Government of Afghanistan",
                        "government-of-afghanistan",
                        List.of("AF")));
    }

    @Test
    void readsCiviliansAsPrivateCitizens() {
        assertThat(GedImport.attack(GedLine.oneSided()).targets())
                .containsExactly(
                        new Target("civilians", "private-citizens-property", null, "Civilians", null, List.of()));
    }

    @Test
    void readsAnyOtherGroupAsAnArmedGroup() {
        Attack attack = GedImport.attack(GedLine.clash()
                .with("type_of_violence", "2")
                .with("side_a", "Red Band")
                .with("side_b", "Blue Band"));

        assertThat(attack.targets())
                .containsExactly(
                        new Target("armed_groups", ARMED, null, "Blue Band", "blue-band", List.of()),
                        new Target("armed_groups", ARMED, null, "Red Band", "red-band", List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-08-14, government:government-of-afghanistan",
        "2021-08-15, taliban:taliban",
        "2022-03-01, taliban:taliban"
    })
    void readsTheGovernmentOfAfghanistanAsTheTalibanFromTheFallOfKabulOn(String day, String target) {
        Attack attack = GedImport.attack(GedLine.clash().between(day, day));

        assertThat(targets(attack)).isEqualTo(target);
        assertThat(attack.targets().get(0).type()).isNull();
        assertThat(attack.targets().get(0).nationalities()).containsExactly("AF");
    }

    @Test
    void asksForTheTalibanByTheFirstPossibleDay() {
        Attack attack = GedImport.attack(
                GedLine.clash().between("2021-08-20", "2021-08-31").with("date_prec", "4"));

        assertThat(attack.when().date()).isEqualTo("2021-08-20");
        assertThat(targets(attack)).isEqualTo("taliban:taliban");
    }

    @Test
    void countsWhatTheirGovernmentDoesForTheTaliban() {
        GedLine line = GedLine.oneSided()
                .with("side_a", "Government of Afghanistan")
                .with("gwnoa", "700")
                .between("2022-03-01", "2022-03-01");

        assertThat(groups(GedImport.attack(line))).isEqualTo("taliban");
    }

    @Test
    void doesNotHaveTheTalibanFightThemselves() {
        Attack attack =
                GedImport.attack(GedLine.clash().with("side_b", "Taleban").between("2021-08-15", "2021-08-15"));

        assertThat(groups(attack)).isEqualTo("taliban");
        assertThat(targets(attack)).isEqualTo("government:government-of-afghanistan");
    }

    @ParameterizedTest
    @CsvSource({
        "700, Afghanistan, 2021-03-01, iskp",
        "770, Pakistan,    2019-04-30, iskp",
        "770, Pakistan,    2019-05-01, islamic-state",
        "770, Pakistan,    2022-03-04, islamic-state",
        "645, Iraq,        2021-03-01, islamic-state"
    })
    void readsIslamicStateAsItsKhorasanProvinceWhereThatActed(String number, String country, String day, String group) {
        Attack attack = GedImport.attack(GedLine.oneSided()
                .with("country_id", number)
                .with("country", country)
                .between(day, day));

        assertThat(groups(attack)).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({
        "NRF, 700, Afghanistan,              nrf",
        "NRF, 625, Sudan,                    nrf-sudan",
        "UPC, 482, Central African Republic, upc-central-african-republic"
    })
    void distinguishesGroupsOfOneNameByCountry(String name, String number, String country, String group) {
        Attack attack = GedImport.attack(GedLine.oneSided()
                .with("side_a", name)
                .with("country_id", number)
                .with("country", country));

        assertThat(groups(attack)).isEqualTo(group);
    }

    @Test
    void makesGroupsOfTheNamesThatTheRegisterDoesNotKnow() {
        GedImport imported = new GedImport();
        imported.read(GedLine.clash().with("side_b", "Red Band"));
        imported.read(GedLine.clash().with("id", "900002").with("side_b", "TTP"));

        assertThat(imported.newGroups())
                .extracting(Group::name, Group::type, Group::status)
                .containsExactlyInAnyOrder(
                        tuple("Government of Afghanistan", GroupType.NAMED, GroupStatus.IMPORTED),
                        tuple("Red Band", GroupType.NAMED, GroupStatus.IMPORTED));
    }

    @Test
    void makesNoGroupOfASideThatIsNotIdentified() {
        GedLine line = GedLine.clash().with("side_a", "XXX140").with("side_b", "XXX140");

        Attack attack = GedImport.attack(line);

        assertThat(attack.perpetrators()).isEmpty();
        assertThat(attack.targets()).containsExactly(new Target("unknown", null, null, null, null, List.of()));
        assertThat(GedImport.remarks(line)).containsExactly(GedRemark.UNIDENTIFIED_SIDE, GedRemark.UNIDENTIFIED_SIDE);
    }

    @Test
    void partsGovernmentsOnlyWhereTheNextOneBegins() {
        Attack attack = GedImport.attack(GedLine.clash()
                .with("side_a", "Government of Eritrea, Government of Ethiopia")
                .with("gwnoa", "531, 530"));
        Attack other = GedImport.attack(
                GedLine.clash().with("side_a", "Government of Macedonia, FYR").with("gwnoa", "343"));

        assertThat(attack.targets())
                .extracting(Target::name)
                .containsExactly("Government of Eritrea", "Government of Ethiopia");
        assertThat(attack.targets()).extracting(Target::nationalities).containsExactly(List.of("ER"), List.of("ET"));
        assertThat(other.targets()).extracting(Target::name).containsExactly("Government of Macedonia, FYR");
    }

    @Test
    void hasNoNationalityWhereTheNumbersDoNotMatchTheGovernments() {
        Attack attack = GedImport.attack(GedLine.clash()
                .with("side_a", "Government of Eritrea, Government of Ethiopia")
                .with("gwnoa", "531"));

        assertThat(attack.targets()).extracting(Target::nationalities).containsOnly(List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "1, Red Band,           IS",
        "1, Government of Iraq, Civilians",
        "2, Government of Iraq, IS",
        "3, IS,                 Taleban"
    })
    void reportsWhereTheSidesDoNotFitTheTypeOfViolence(String type, String sideA, String sideB) {
        GedLine line = GedLine.clash()
                .with("type_of_violence", type)
                .with("side_a", sideA)
                .with("side_b", sideB)
                .with("deaths_a", "0")
                .with("deaths_b", "0")
                .with("deaths_civilians", "3");

        assertThat(GedImport.remarks(line)).containsExactly(GedRemark.OTHER_SIDES);
    }

    @Test
    void reportsWhereTwoOfUcdpsActorsHaveOneName() {
        GedImport imported = new GedImport();
        imported.read(GedLine.oneSided().with("side_a", "Red Band").with("side_a_new_id", "5001"));
        imported.read(GedLine.oneSided().with("side_a", "Red Band").with("side_a_new_id", "5001"));
        assertThat(imported.findings()).isEmpty();

        imported.read(GedLine.oneSided().with("side_a", "Red Band").with("side_a_new_id", "5002"));

        assertThat(imported.findings()).extracting(f -> f.remark().code()).containsExactly("ged_shared_name");
    }

    private static String groups(Attack attack) {
        return attack.perpetrators().stream().map(Perpetrator::group).collect(Collectors.joining(" "));
    }

    private static String targets(Attack attack) {
        return attack.targets().stream()
                .map(t -> t.group() == null ? t.category() : t.category() + ":" + t.group())
                .collect(Collectors.joining(" "));
    }
}
