package org.attackregister.model.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time that a published figure is about.
 *
 * @param from first day; null where not stated
 * @param to last day; null where not stated
 * @param text the publication's wording where days would say too much
 */
public record Period(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text) {}
