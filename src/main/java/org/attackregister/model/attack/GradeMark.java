package org.attackregister.model.attack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of evidence make of an attack.
 *
 * @param layout whose rules it goes by
 * @param rule the first of them that keeps it out of {@code strict}; null where none does
 */
public record GradeMark(GradeLayout layout, @Nullable GradeRule rule) {
    private static final List<GradeMark> ALL = all();

    /** The mark of an attack. */
    public static GradeMark of(Evidence evidence) {
        GradeLayout layout = GradeLayout.of(evidence);
        return new GradeMark(layout, layout.rule(evidence));
    }

    private static List<GradeMark> all() {
        List<GradeMark> all = new ArrayList<>();
        for (GradeLayout layout : GradeLayout.values()) {
            all.add(new GradeMark(layout, null));
            layout.rules().forEach(rule -> all.add(new GradeMark(layout, rule)));
        }
        return List.copyOf(all);
    }

    /** The mark of a number. */
    public static GradeMark of(int number) {
        return ALL.get(number - 1);
    }

    /** How many there are, which is the highest number. */
    public static int count() {
        return ALL.size();
    }

    /** Its number, from 1 on. */
    public int number() {
        return ALL.indexOf(this) + 1;
    }
}
