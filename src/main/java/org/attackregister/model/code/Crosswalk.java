package org.attackregister.model.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.model.Coded;
import org.jspecify.annotations.Nullable;

/**
 * How the codes of a provider map to the register's.
 *
 * @param scheme id: {@code gtd}, {@code ucdp-ged} or {@code acled}
 * @param name name of the provider's dataset
 * @param edition the edition of the codebook that was followed
 * @param source id of the source; null where the register has none
 * @param rules what no list of codes can say
 * @param mappings the codes
 */
public record Crosswalk(
        String scheme,
        String name,
        String edition,
        @Nullable String source,
        List<Rule> rules,
        List<Mapping> mappings) {
    /** The fields of the register that are a group. */
    private static final Set<String> GROUP_FIELDS = Set.of("group", "perpetrators.group");

    /** The ids of groups by the names that the provider has for them. */
    public Map<String, String> groupNames() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Mapping mapping : mappings) {
            String target = mapping.target();
            if (target != null && GROUP_FIELDS.contains(mapping.field())) {
                names.putIfAbsent(mapping.code(), target);
            }
        }
        return names;
    }

    /** How the register's code lies to the provider's, as SKOS has it. */
    public enum MappingRelation implements Coded {
        /** Both mean the same. */
        EXACT,
        /** The register's code means more than the provider's. */
        BROADER,
        /** The register's code means less than the provider's. */
        NARROWER,
        /** The register has no such code. */
        NONE
    }

    /**
     * A rule that an import follows.
     *
     * @param id stable id within the scheme
     * @param rule the rule
     */
    public record Rule(String id, String rule) {}

    /**
     * One code of the provider.
     *
     * @param vocabulary the provider's list or column ({@code targtype})
     * @param code the provider's code, or the word used as one
     * @param label the provider's word for the code; null where the code is the word
     * @param field the register's field ({@code target_type})
     * @param target the register's code; null where there is none
     * @param relation how the two lie to each other
     * @param note a remark
     */
    public record Mapping(
            String vocabulary,
            String code,
            @Nullable String label,
            String field,
            @Nullable String target,
            MappingRelation relation,
            @Nullable String note) {}
}
