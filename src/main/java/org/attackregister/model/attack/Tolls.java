package org.attackregister.model.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The tolls of an attack; what is not stated is unknown.
 *
 * @param tallies what is known of each, in the order of {@link AttackField#TOLLS}
 */
public record Tolls(List<Tally> tallies) {
    /** Nothing is known. */
    public static final Tolls UNKNOWN = new Tolls(Collections.nCopies(AttackField.TOLLS.size(), Tally.UNKNOWN));

    public Tolls {
        tallies = List.copyOf(tallies);
    }

    /** One toll; the others are unknown. */
    public static Tolls of(AttackField toll, Tally tally) {
        return UNKNOWN.with(toll, tally);
    }

    /** These tolls with another tally of one of them. */
    public Tolls with(AttackField toll, Tally tally) {
        List<Tally> changed = new ArrayList<>(tallies);
        changed.set(toll.toll(), tally);
        return new Tolls(changed);
    }

    /** What is known of one toll. */
    public Tally of(AttackField toll) {
        return tallies.get(toll.toll());
    }
}
