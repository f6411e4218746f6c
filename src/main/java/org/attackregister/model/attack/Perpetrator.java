package org.attackregister.model.attack;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A group that an attack is laid at.
 *
 * @param group id of the group
 * @param attribution how firmly; null where the source does not say
 * @param claimedBy who claimed the attack, and where
 */
public record Perpetrator(
        String group,
        @Nullable Attribution attribution,
        @Nullable String claimedBy) {
    /**
     * Groups as perpetrators, each once.
     *
     * @param groups ids in their order; null where somebody is no group
     */
    public static List<Perpetrator> each(Stream<@Nullable String> groups, @Nullable Attribution attribution) {
        return groups.filter(Objects::nonNull)
                .distinct()
                .map(group -> new Perpetrator(group, attribution, null))
                .toList();
    }
}
