package org.attackregister.model.attack;

import java.util.List;
import org.attackregister.model.Coded;
import org.jspecify.annotations.Nullable;

/** Whose rules an attack goes by, and their order: by the provider's columns that it has, or else by the register's own. */
public enum GradeLayout implements Coded {
    GTD(
            "gtd",
            GradeRule.ALTERNATIVE,
            GradeRule.DOUBTTERR,
            GradeRule.GUNCERTAIN,
            GradeRule.SPECIFICITY,
            GradeRule.UNKNOWN),
    UCDP_GED("ucdp-ged", GradeRule.EVENT_CLARITY, GradeRule.DATE_PREC, GradeRule.WHERE_PREC, GradeRule.UNKNOWN),
    NATIVE("native", GradeRule.UNKNOWN, GradeRule.VERIFICATION, GradeRule.ATTRIBUTION, GradeRule.SOURCES);

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<GradeRule> rules;

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<String> columns;

    GradeLayout(String code, GradeRule... rules) {
        this.code = code;
        this.rules = List.of(rules);
        this.columns =
                this.rules.stream().flatMap(rule -> rule.columns().stream()).toList();
    }

    /** The layout of an attack. */
    static GradeLayout of(Evidence evidence) {
        for (GradeLayout layout : values()) {
            if (evidence.hasAny(layout.columns)) {
                return layout;
            }
        }
        return NATIVE;
    }

    /** The code of the import format. */
    @Override
    public String code() {
        return code;
    }

    /** Its rules; an attack is held apart by the first of them that holds it. */
    public List<GradeRule> rules() {
        return rules;
    }

    /** The rule that keeps an attack out of {@code strict}; null where none does. */
    @Nullable
    GradeRule rule(Evidence evidence) {
        for (GradeRule rule : rules) {
            if (rule == GradeRule.UNKNOWN ? lacksSomething(evidence) : Boolean.TRUE.equals(rule.holds(evidence))) {
                return rule;
            }
        }
        return null;
    }

    private boolean lacksSomething(Evidence evidence) {
        return rules.stream().anyMatch(rule -> rule != GradeRule.UNKNOWN && rule.holds(evidence) == null);
    }
}
