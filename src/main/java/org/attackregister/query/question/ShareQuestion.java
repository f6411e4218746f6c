package org.attackregister.query.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.model.Coded;
import org.attackregister.model.record.ShareMeasure;
import org.attackregister.query.Counting;
import org.attackregister.query.Parameter;
import org.attackregister.query.Shown;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.Condition.Scope;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;

/**
 * Annual shares, asked for.
 *
 * @param filter which attacks the computed shares rest on; group, year and target category are not in it
 * @param groups ids of the groups; empty for all
 * @param years the years; empty for all
 * @param categories codes of target categories; empty for all
 * @param bases reported, computed or both
 * @param counting how an attack with several targets is counted in computed shares
 * @param measures measures of reported shares; empty for all
 * @param sources ids of the sources of reported shares; empty for all
 */
public record ShareQuestion(
        AttackFilter filter,
        List<String> groups,
        List<Integer> years,
        List<String> categories,
        List<Basis> bases,
        Counting counting,
        List<ShareMeasure> measures,
        List<String> sources) {

    /** Where a share comes from. */
    public enum Basis implements Coded {
        /**
         * What a publication says: {@code share}, {@code qualifier}, {@code low}, {@code high}, {@code rank}, {@code measure},
         * {@code population}, {@code period}, {@code source}, {@code repeated_by}, {@code qualified_by}, {@code note}.
         */
        REPORTED,
        /**
         * What the register counts: {@code share}, {@code numerator}, {@code denominator}, {@code interval} (Wilson, 95 %),
         * {@code counting}, {@code dataset}, {@code coverage}, and {@code caveat} where the dataset is a selection.
         */
        COMPUTED
    }

    /** The question as the answer's {@code query} shows it. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>(computes() ? filter.shown() : Map.of());
        shown.putAll(own());
        return shown;
    }

    /** The question as query parameters in normal form, without page, form and revision. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(computes() ? filter.parameters() : Map.of());
        parameters.putAll(Shown.parameters(own()));
        return parameters;
    }

    /** Whether shares are computed, so that the filter matters. */
    public boolean computes() {
        return bases.contains(Basis.COMPUTED);
    }

    /** All attacks that computed shares count. */
    public AttackFilter counted() {
        List<Condition> picked = new ArrayList<>();
        if (!groups.isEmpty()) {
            picked.add(new Condition(FilterField.GROUP, Scope.PLAIN, false, new Operand.Codes(groups)));
        }
        if (!years.isEmpty()) {
            picked.add(new Condition(FilterField.YEAR_OF, Scope.PLAIN, false, new Operand.Years(years)));
        }
        return filter.and(picked);
    }

    /** Whether the link of a computed share needs {@code any.} on a field for itself. */
    public static boolean freesAny(Counting counting, FilterField field) {
        return counting != Counting.PRIMARY && field.list() == FilterField.EntryList.TARGETS;
    }

    /** The same of one basis. */
    public ShareQuestion of(Basis basis) {
        return new ShareQuestion(filter, groups, years, categories, List.of(basis), counting, measures, sources);
    }

    /** The same of other target categories. */
    public ShareQuestion of(List<String> others) {
        return new ShareQuestion(filter, groups, years, others, bases, counting, measures, sources);
    }

    private Map<String, Object> own() {
        Map<String, Object> own = new LinkedHashMap<>();
        put(own, FilterField.GROUP.wireName(), groups);
        put(own, FilterField.YEAR_OF.wireName(), years);
        put(own, FilterField.TARGET_CATEGORY.wireName(), categories);
        put(own, Parameter.MEASURE.wireName(), measures);
        put(own, Parameter.SOURCE.wireName(), sources);
        own.put(Parameter.BASIS.wireName(), bases);
        if (computes()) {
            own.put(Parameter.COUNTING.wireName(), counting);
        }
        return own;
    }

    private static void put(Map<String, Object> own, String name, List<?> values) {
        if (!values.isEmpty()) {
            own.put(name, values);
        }
    }
}
