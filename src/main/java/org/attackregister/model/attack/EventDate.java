package org.attackregister.model.attack;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an attack took place.
 *
 * @param date the day it began; the first day of the month or year where no more is known
 * @param precision how much of {@code date} is known
 * @param endDate the last day of an attack that went on over several; null where it ended on its first day
 */
@Embeddable
public record EventDate(
        @Column(name = "event_date") LocalDate date,
        @Column(name = "date_precision") DatePrecision precision,
        @Column(name = "end_date") @Nullable LocalDate endDate) {
    /**
     * Whether the attack is known to have begun on that day. One with an end is not: UCDP's is the last day on which it may
     * have taken place.
     */
    public boolean knownToTheDay() {
        return precision == DatePrecision.DAY && endDate == null;
    }
}
