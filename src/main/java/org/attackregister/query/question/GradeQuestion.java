package org.attackregister.query.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.model.attack.Grade;
import org.attackregister.model.attack.GradeRule;
import org.attackregister.query.Parameter;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.DateCertainty;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;

/**
 * Grouped counts of each grade, and of what each rule moved, asked for.
 *
 * @param asked the question, of the default grade
 * @param rules the rules, in their order; each attack is held apart by one
 */
public record GradeQuestion(CountQuestion asked, List<GradeRule> rules) {
    public GradeQuestion {
        rules = List.copyOf(rules);
    }

    /** The same counts of each grade, and then of what each rule moved, beside those that are asked for. */
    public VintageQuestion beside() {
        List<CountQuestion> others = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            others.add(asked.of(asked.filter().graded(grade)));
        }
        rules.forEach(rule -> others.add(asked.of(moved(rule)).unshared()));
        return new VintageQuestion(asked, others);
    }

    private AttackFilter moved(GradeRule rule) {
        if (rule == GradeRule.DATES) {
            return asked.filter().under(DateCertainty.BORDER);
        }
        Operand held = new Operand.Codes(List.of(rule.code()));
        return asked.filter()
                .and(List.of(new Condition(FilterField.GRADE_RULE_OF, Condition.Scope.PLAIN, false, held)));
    }

    /** The question as query parameters in normal form, without form and revision. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(asked.parameters());
        parameters.put(Parameter.GRADES.wireName(), "true");
        return parameters;
    }

    /** The question as the answer's {@code query} shows it. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>(asked.shown());
        shown.put(Parameter.GRADES.wireName(), true);
        return shown;
    }
}
