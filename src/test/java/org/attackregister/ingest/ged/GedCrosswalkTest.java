package org.attackregister.ingest.ged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.attackregister.model.code.Crosswalk;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.attackregister.model.record.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GedCrosswalkTest {
    private static final Crosswalk CROSSWALK = GedImport.crosswalk();

    @Test
    void mapsEveryCodeOnce() {
        List<String> codes = CROSSWALK.mappings().stream()
                .map(m -> m.vocabulary() + " " + m.code().toLowerCase(Locale.ROOT))
                .toList();

        assertThat(codes).doesNotHaveDuplicates();
    }

    @Test
    void pointsToCodesOfTheRegisterOnly() {
        Set<String> groups = GedImport.records("groups.json", Group.class).stream()
                .map(Group::id)
                .collect(Collectors.toSet());

        for (Mapping mapping : CROSSWALK.mappings()) {
            String target = mapping.target();
            boolean known = target == null
                    || switch (mapping.field()) {
                        case "country" -> GedImport.CODES.country(target).isPresent();
                        case "group" -> groups.contains(target);
                        case "kind" -> Set.of("attack", "clash").contains(target);
                        case "target_type" ->
                            !GedImport.CODES.category(null, target).equals("unknown");
                        case "target_category" ->
                            Set.of("government", "unknown").contains(target);
                        case "coordinate_precision" ->
                            Set.of("city", "district", "admin1", "country").contains(target);
                        case "date_precision" -> Set.of("day", "range").contains(target);
                        case "perpetrators" ->
                            Set.of("side_a", "side_b", "both").contains(target);
                        default -> false;
                    };
            assertThat(known).as(mapping.toString()).isTrue();
        }
    }

    @Test
    void mapsNumberAndNameOfACountryToTheSameCode() {
        Set<List<String>> byNumber = new HashSet<>();
        Set<List<String>> byName = new HashSet<>();
        for (Mapping mapping : CROSSWALK.mappings()) {
            if (mapping.vocabulary().equals("country_id")) {
                byNumber.add(List.of(String.valueOf(mapping.label()), String.valueOf(mapping.target())));
            } else if (mapping.vocabulary().equals("country")) {
                byName.add(List.of(mapping.code().replaceAll(" until .*", ""), String.valueOf(mapping.target())));
            }
        }

        assertThat(byNumber).hasSizeGreaterThan(190);
        assertThat(byName).containsAll(byNumber);
    }

    @ParameterizedTest
    @EnumSource(Party.class)
    void saysWhatEveryKindOfSideIsAsATarget(Party party) {
        assertThat(GedImport.CODES.mapping("ucdp-ged", "party", party.code()))
                .hasValueSatisfying(m -> assertThat(m.target()).isNotNull());
    }

    @ParameterizedTest
    @CsvSource({"type_of_violence, 9", "where_prec, 7", "date_prec, 5", "event_clarity, 2", "region, 5"})
    void knowsEveryCodeOfUcdp(String vocabulary, int count) {
        assertThat(GedImport.CODES.mappings("ucdp-ged", vocabulary)).hasSize(count);
    }

    @Test
    void hasEachRuleOnce() {
        assertThat(CROSSWALK.rules()).extracting(Crosswalk.Rule::id).doesNotHaveDuplicates();
        assertThat(CROSSWALK.rules())
                .extracting(Crosswalk.Rule::id)
                .contains("one-sided", "state-based", "non-state", "taliban", "islamic-state", "governments");
    }
}
