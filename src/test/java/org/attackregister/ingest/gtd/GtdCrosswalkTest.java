package org.attackregister.ingest.gtd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.model.attack.Attribution;
import org.attackregister.model.code.Crosswalk;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.attackregister.model.code.Crosswalk.MappingRelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GtdCrosswalkTest {
    private final Crosswalk crosswalk = SeedScope.crosswalk();

    @Test
    void hasEveryColumnOnce() {
        assertThat(SeedScope.columns())
                .hasSize(135)
                .doesNotHaveDuplicates()
                .startsWith("eventid")
                .endsWith("related");
    }

    @ParameterizedTest
    @CsvSource({
        "attacktype, 9",
        "targtype, 22",
        "targsubtype, 112",
        "weaptype, 13",
        "weapsubtype, 30",
        "region, 12",
        "country, 227",
        "specificity, 5",
        "alternative, 5",
        "claimmode, 10",
        "propextent, 4",
        "hostkidoutcome, 7"
    })
    void hasTheWholeList(String vocabulary, int size) {
        assertThat(list(vocabulary))
                .hasSize(size)
                .allSatisfy(m -> assertThat(m.label()).isNotBlank());
    }

    @Test
    void hasNoCodeAndNoLabelTwice() {
        Set<List<String>> codes = new HashSet<>();
        Set<List<String>> labels = new HashSet<>();

        assertThat(crosswalk.mappings()).allSatisfy(m -> {
            assertThat(codes.add(List.of(m.vocabulary(), m.code())))
                    .as(m.code())
                    .isTrue();
            if (m.label() != null && !m.vocabulary().equals("unknown")) {
                assertThat(labels.add(List.of(m.vocabulary(), m.label())))
                        .as(m.label())
                        .isTrue();
            }
        });
    }

    @Test
    void pointsToCodesThatTheRegisterHas() {
        CodeLists codes = SeedScope.of("gtd", f -> {}).codes();
        assertThat(list("country")).allMatch(m -> codes.country(target(m)).isPresent());
        assertThat(list("region")).extracting(Mapping::target).isSubsetOf(codes("regions.json"));
        assertThat(list("attacktype")).extracting(Mapping::target).isSubsetOf(codes("attack-types.json"));
        assertThat(Stream.of(list("weaptype"), list("weapsubtype")).flatMap(List::stream))
                .extracting(Mapping::target)
                .isSubsetOf(codes("weapon-types.json"));
        assertThat(list("targsubtype")).allMatch(m -> codes.typeOf(target(m)) != null);
        assertThat(list("targtype"))
                .allMatch(m -> !codes.category(null, target(m)).isEmpty());
        assertThat(list("gname").stream().map(Mapping::target).filter(t -> !t.equals("generic")))
                .isSubsetOf(SeedScope.records("groups.json", JsonNode.class).stream()
                        .map(g -> g.path("id").asText())
                        .toList());
    }

    @Test
    void attributesInTheRegistersWords() {
        assertThat(Stream.of("guncertain", "claimed", "compclaim").flatMap(v -> list(v).stream()))
                .filteredOn(m -> m.relation() != MappingRelation.NONE)
                .extracting(m -> Attribution.valueOf(target(m).toUpperCase(Locale.ROOT)))
                .containsExactlyInAnyOrder(Attribution.values());
    }

    @Test
    void saysByWhatRulesItIsRead() {
        assertThat(crosswalk.rules())
                .extracting(Crosswalk.Rule::id)
                .contains("target-group", "generic-groups", "attribution", "casualties", "year-1993", "series-breaks");
    }

    private List<Mapping> list(String vocabulary) {
        return crosswalk.mappings().stream()
                .filter(m -> m.vocabulary().equals(vocabulary))
                .toList();
    }

    private static List<String> codes(String file) {
        return SeedScope.records(file, JsonNode.class).stream()
                .map(node -> node.path("code").asText())
                .toList();
    }

    private static String target(Mapping mapping) {
        String target = mapping.target();
        assertThat(target).as(mapping.code()).isNotNull();
        return String.valueOf(target);
    }
}
