package org.attackregister.query.filter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition on an attack. Conditions on targets that share a scope apply to one and the same target,
 * those on perpetrators for one and the same perpetrator; a negated condition is applied by itself.
 *
 * @param field what is looked at
 * @param scope which entries of a list are looked at
 * @param negated whether it must not be satisfied; an attack without a value then stays in
 * @param operand what it is compared with
 */
public record Condition(FilterField field, Scope scope, boolean negated, Operand operand) {

    /** The prefix that turns a condition round. */
    public static final String NOT = "not.";

    /** Which entries of a list are looked at. */
    public enum Scope {
        /** Any entry; no value where none has one. The plain name. */
        PLAIN(""),
        /** Any entry, whatever the others have, under a name that can go beside the plain one. */
        ANY("any."),
        /** The first entry only. */
        PRIMARY("primary.");

        private final String prefix;

        Scope(String prefix) {
            this.prefix = prefix;
        }

        /** The prefix of the filter's name. */
        public String prefix() {
            return prefix;
        }
    }

    /** The same with another operand. */
    Condition with(Operand other) {
        return new Condition(field, scope, negated, other);
    }

    /** Whether it is positive, under {@code any.}. */
    public boolean isAny() {
        return scope == Scope.ANY && !negated;
    }

    /** Whether it is quickly looked at for all attacks, which words and distances are not. */
    public boolean isQuick() {
        return field.shape() != FilterField.Shape.WORDS && field.shape() != FilterField.Shape.CIRCLE;
    }

    /** The query parameter's name with its prefixes. */
    public String parameter() {
        return (negated ? NOT : "") + scope.prefix() + field.wireName();
    }

    /** The operand as it is shown in the answer's {@code query}: a boolean or number as one, and no value as null. */
    public Object shown() {
        if (!(operand instanceof Operand.Codes codes) || codes.except()) {
            return operand.shown();
        }
        List<@Nullable Object> shown = new ArrayList<>();
        for (String code : codes.codes()) {
            shown.add(code.equals(Operand.NONE) ? null : shown(code));
        }
        return shown;
    }

    private Object shown(String code) {
        return switch (field.shape()) {
            case BOOLEAN -> Boolean.valueOf(code);
            case GRID -> Integer.valueOf(code);
            case RECORD,
                    WORD,
                    YEAR,
                    PERIOD,
                    FIRST_DAY,
                    LAST_DAY,
                    WINDOWS,
                    PROVINCE,
                    CITY,
                    AT_LEAST,
                    AT_MOST,
                    BOX,
                    CIRCLE,
                    WORDS,
                    MOMENT,
                    GRADE,
                    GRADE_RULE -> code;
        };
    }
}
