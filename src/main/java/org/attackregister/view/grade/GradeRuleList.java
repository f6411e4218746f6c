package org.attackregister.view.grade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.model.attack.GradeLayout;
import org.attackregister.model.attack.GradeMark;
import org.attackregister.model.attack.GradeRule;
import org.attackregister.query.Parameter;
import org.attackregister.query.filter.FilterField;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.RecordShapes.GradedRule;
import org.jspecify.annotations.Nullable;

/** The rules of evidence of a dataset, in the order in which an attack is laid at one of them. */
public final class GradeRuleList {
    private GradeRuleList() {}

    /**
     * The rules of the layouts that a dataset's attacks have, and last the one that depends on the question.
     *
     * @param marks how many attacks have which mark
     */
    public static List<GradedRule> of(String dataset, Map<GradeMark, Long> marks) {
        Set<GradeLayout> layouts = new LinkedHashSet<>();
        marks.keySet().forEach(mark -> layouts.add(mark.layout()));
        List<GradedRule> rules = new ArrayList<>();
        for (GradeLayout layout : layouts) {
            for (GradeRule rule : layout.rules()) {
                long attacks = marks.getOrDefault(new GradeMark(layout, rule), 0L);
                rules.add(said(rule, layout, attacks, link(dataset, rule)));
            }
        }
        rules.add(said(GradeRule.DATES, null, null, null));
        return rules;
    }

    private static GradedRule said(
            GradeRule rule, @Nullable GradeLayout layout, @Nullable Long attacks, @Nullable String url) {
        return new GradedRule(
                rule,
                layout == null ? null : layout.code(),
                rule.holdsApart(),
                List.of(rule.lower(), rule.upper()),
                rule.place().source(),
                rule.place().section(),
                attacks,
                url);
    }

    private static String link(String dataset, GradeRule rule) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(Parameter.DATASET.wireName(), dataset);
        parameters.put(FilterField.GRADE_RULE_OF.wireName(), rule.code());
        return Links.of(Paths.ATTACKS, parameters);
    }
}
