package org.attackregister.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.attackregister.model.code.Crosswalk.MappingRelation;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.Group.Spelling;
import org.attackregister.model.record.GroupStatus;
import org.attackregister.model.record.GroupType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupNamesTest {
    private static final Crosswalk CROSSWALK = new Crosswalk(
            "acled",
            "Invented",
            "1",
            null,
            List.of(),
            List.of(
                    mapping("Movement of the Taliban", "taliban"),
                    mapping("Invented Front", "taliban"),
                    mapping("Nobody", null)));

    private static final Country INDIA = country("IN", "India");
    private static final Country PANAMA = country("PA", "Panama");
    private static final Country YEMEN = country("YE", "Yemen");

    private final GroupNames names = new GroupNames(
            List.of(
                    group("taliban", "Taliban (Afghanistan)", List.of("Taleban", "TAL"), GroupStatus.CURATED),
                    group("invented-front", "Invented Front", List.of(), GroupStatus.IMPORTED),
                    group("nscn-k", "NSCN-K-K", List.of(), GroupStatus.IMPORTED),
                    houthi()),
            List.of(CROSSWALK),
            List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TALEBAN",
                "Taliban - Afghanistan",
                "movement of the ‘Taliban’",
                "Taleban (TAL)",
                "TAL: Taliban (Afghanistan)"
            })
    void findsACuratedGroupByNameAliasOrWhatAProviderCallsIt(String name) {
        assertThat(names.findCurated(name)).isEqualTo("taliban");
    }

    @Test
    void doesNotConfuseAnImportedGroupWithACuratedOne() {
        String made = names.resolve("Another Front", GroupType.NAMED, INDIA);

        assertThat(names.find("Invented Front")).isEqualTo("invented-front");
        assertThat(names.findCurated("Invented Front")).isNull();
        assertThat(names.find("Another Front")).isEqualTo(made);
        assertThat(names.findCurated("Another Front")).isNull();
    }

    /** UCDP's NSCN-K is not the group that the id of another was made for. */
    @Test
    void takesNoIdForAName() {
        assertThat(names.find("NSCN-K")).isNull();
        assertThat(names.resolve("NSCN-K", GroupType.NAMED, INDIA)).isEqualTo("nscn-k-2");
        assertThat(names.find("NSCN-K-K")).isEqualTo("nscn-k");
    }

    @Test
    void takesNoPartOfANameForTheWhole() {
        assertThat(names.find("Taleban (Punjab)")).isNull();
        assertThat(names.find("Nobody")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"New N-K-K, new-n-k-k", "Army of God of the Army, army-of-god-of-the-army", "Łódź Front, lodz-front"})
    void makesAnIdOfAllWords(String name, String id) {
        assertThat(names.resolve(name, GroupType.NAMED, INDIA)).isEqualTo(id);
    }

    @Test
    void makesAGroupOfItsOwnOfAnAliasInOtherCountries() {
        assertThat(names.resolve("Ansar Allah", GroupType.NAMED, YEMEN)).isEqualTo("houthi");
        String other = names.resolve("Ansar Allah", GroupType.NAMED, PANAMA);

        assertThat(other).isEqualTo("ansar-allah-panama");
        assertThat(names.resolve("ansar allah", GroupType.NAMED, PANAMA)).isEqualTo(other);
        assertThat(names.resolve("AA", GroupType.NAMED, PANAMA)).isEqualTo("aa-panama");
        Group made = names.drainNew().get(0);
        assertThat(made.name()).isEqualTo("Ansar Allah (Panama)");
        assertThat(made.countries()).containsExactly("PA");
        assertThat(made.possiblySameAs()).isEmpty();
        assertThat(made.notes()).contains("'Ansar Allah' is also a name of the group houthi", "Panama");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Houthi Movement", "Houthis of the north", "Ansar Allah (AA)", "AA: Houthi movement"})
    void findsAGroupAnywhereByItsOwnNameAndByWhatAProviderCallsIt(String name) {
        assertThat(names.resolve(name, GroupType.NAMED, PANAMA)).isEqualTo("houthi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anfal Army (AA)", "AA: Anfal Army", "Houthi movement (HM)"})
    void keepsApartWhatIsPossiblyTheSame(String name) {
        String made = names.resolve(name, GroupType.NAMED, YEMEN);

        assertThat(names.drainNew()).singleElement().satisfies(group -> {
            assertThat(group.id()).isEqualTo(made);
            assertThat(group.possiblySameAs()).containsExactly("houthi");
        });
    }

    @Test
    void doesNotTakeAGroupForOneOfOtherCountries() {
        names.resolve("Anfal Army (AA)", GroupType.NAMED, PANAMA);

        assertThat(names.drainNew())
                .singleElement()
                .satisfies(group -> assertThat(group.possiblySameAs()).isEmpty());
    }

    private static Group houthi() {
        ObjectNode group = RegisterJson.MAPPER.valueToTree(
                group("houthi", "Houthi movement", List.of("Ansar Allah", "AA"), GroupStatus.CURATED));
        group.putArray("countries").add("YE").add("SA");
        group.putArray("spellings").add(RegisterJson.tree(new Spelling("Houthis of the north", "acled-data", null)));
        return RegisterJson.MAPPER.convertValue(group, Group.class);
    }

    private static Country country(String code, String name) {
        return new Country(code, null, name, List.of(), null, null, null, false, false, null);
    }

    private static Mapping mapping(String name, @Nullable String group) {
        return new Mapping("actor", name, null, "group", group, MappingRelation.EXACT, null);
    }

    private static Group group(String id, String name, List<String> aliases, GroupStatus status) {
        return Group.namedOnly(id, name, aliases, GroupType.NAMED, status);
    }
}
