package org.attackregister.model.attack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who or what was attacked.
 *
 * @param category code of a target category; derived from the group first, then from the type
 * @param type code of a GTD target type; null where not known
 * @param subtype code of a GTD target subtype
 * @param name the target in words
 * @param group id of the group that was attacked
 * @param nationalities ISO 3166-1 alpha-2 codes, the most affected first
 */
public record Target(
        String category,
        @Nullable String type,
        @Nullable String subtype,
        @Nullable String name,
        @Nullable String group,
        List<String> nationalities) {}
