package org.attackregister.model.attack;

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
        @Nullable String claimedBy) {}
