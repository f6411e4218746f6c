package org.attackregister.ingest.acled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attackregister.ingest.read.Translation;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.attackregister.model.code.Crosswalk.MappingRelation;
import org.attackregister.model.code.Crosswalk.Rule;
import org.attackregister.model.code.TargetSubtype;
import org.attackregister.model.code.TargetType;
import org.attackregister.model.record.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The crosswalk that is served is the one that is followed. */
class AcledCrosswalkTest {
    private static final List<Mapping> MAPPINGS = CodesOfTheSeed.CROSSWALK.mappings();

    /** The register's codes by field. */
    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("kind", List.of("attack", "clash")),
            Map.entry("suicide", List.of("true")),
            Map.entry("date_precision", List.of("day", "range", "month")),
            Map.entry("coordinate_precision", List.of("city", "district", "admin1")),
            Map.entry("attack_type", CodesOfTheSeed.codes("attack-types")),
            Map.entry("weapon_type", CodesOfTheSeed.codes("weapon-types")),
            Map.entry("target_category", CodesOfTheSeed.codes("target-categories")),
            Map.entry(
                    "target_type",
                    CodesOfTheSeed.TYPES.stream().map(TargetType::code).toList()),
            Map.entry(
                    "target_subtype",
                    CodesOfTheSeed.SUBTYPES.stream().map(TargetSubtype::code).toList()),
            Map.entry(
                    "country",
                    CodesOfTheSeed.COUNTRIES.stream().map(Country::code).toList()),
            Map.entry("group", CodesOfTheSeed.GROUPS.stream().map(Group::id).toList()));

    @Test
    void pointsToCodesThatThereAre() {
        assertThat(MAPPINGS).allSatisfy(m -> {
            assertThat(KNOWN).containsKey(m.field());
            assertThat(m.target() == null || KNOWN.get(m.field()).contains(m.target()))
                    .as("%s is no %s", m.target(), m.field())
                    .isTrue();
            assertThat(m.relation() == MappingRelation.NONE).isEqualTo(m.target() == null);
        });
    }

    @Test
    void hasEachCodeOnceInAField() {
        assertThat(MAPPINGS.stream()
                        .map(m -> m.vocabulary() + "/" + m.field() + "/"
                                + m.code().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
        assertThat(CodesOfTheSeed.CROSSWALK.rules().stream().map(Rule::id)).doesNotHaveDuplicates();
    }

    @Test
    void namesTheRulesThatTheProgramSpeaksOf() {
        assertThat(CodesOfTheSeed.CROSSWALK.rules().stream().map(Rule::id))
                .contains("what-is-held", "attack-or-clash", "two-armed-sides", "attackers", "civilian-targeting");
    }

    @ParameterizedTest
    @EnumSource(ActorKind.class)
    void hasEveryTypeOfActorAsNumberAndWord(ActorKind kind) {
        Translation types = new Translation(CodesOfTheSeed.CODES, AcledFormat.CODE, "inter", "target_type");

        assertThat(types.word(String.valueOf(kind.number()))).isEqualTo(kind.word());
        assertThat(types.word(kind.word())).isEqualTo(kind.word());
    }

    /** As files have it, one below the other: of exports, of HDX, of the codebooks until 2017. */
    @ParameterizedTest
    @CsvSource({
        "State Forces, STATE_FORCES",
        "Government or mutinous force, STATE_FORCES",
        "Rebel Groups, REBEL_GROUP",
        "Rebel force, REBEL_GROUP",
        "Political Militias, POLITICAL_MILITIA",
        "Identity Militias, IDENTITY_MILITIA",
        "Ethnic militia, IDENTITY_MILITIA",
        "Communal militia, IDENTITY_MILITIA",
        "External/Other Forces, OTHER_FORCES",
        "Other Forces, OTHER_FORCES",
        "Outside/external force, OTHER_FORCES"
    })
    void hasTheWordsOfOlderAndNewerFilesForTypesOfActor(String word, ActorKind kind) {
        Translation types = new Translation(CodesOfTheSeed.CODES, AcledFormat.CODE, "inter", "target_type");

        assertThat(ActorKind.of(types.word(word))).isEqualTo(kind);
    }

    @Test
    void hasEveryPairOfTypes() {
        Translation kinds = new Translation(CodesOfTheSeed.CODES, AcledFormat.CODE, "interaction", "kind");
        for (int first = 1; first <= 8; first++) {
            assertThat(kinds.target(first + "0")).isEqualTo("attack");
            for (int second = first; second <= 8; second++) {
                assertThat(kinds.target(first + "" + second)).isNotNull();
            }
        }
    }
}
