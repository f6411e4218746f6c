package org.attackregister.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.model.Coded;

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
        List<String> measures,
        List<String> sources) {

    /** Where a share comes from. */
    public enum Basis implements Coded {
        REPORTED,
        COMPUTED
    }

    /** The question as the answer's {@code query} shows it. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        if (bases.contains(Basis.COMPUTED)) {
            shown.putAll(filter.shown());
        }
        put(shown, FilterField.GROUP.wireName(), groups);
        put(shown, FilterField.YEAR_OF.wireName(), years);
        put(shown, FilterField.TARGET_CATEGORY.wireName(), categories);
        put(shown, Parameter.MEASURE.wireName(), measures);
        put(shown, Parameter.SOURCE.wireName(), sources);
        shown.put(Parameter.BASIS.wireName(), bases.stream().map(Coded::code).toList());
        if (bases.contains(Basis.COMPUTED)) {
            shown.put(Parameter.COUNTING.wireName(), counting.code());
        }
        return shown;
    }

    private static void put(Map<String, Object> shown, String name, List<?> values) {
        if (!values.isEmpty()) {
            shown.put(name, values);
        }
    }

    /** The question as query parameters in normal form, without page, form and revision. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (bases.contains(Basis.COMPUTED)) {
            parameters.putAll(filter.parameters());
        }
        shown().forEach((name, value) -> parameters.put(
                name,
                value instanceof List<?> list
                        ? String.join(
                                ",",
                                list.stream()
                                        .map(v -> v instanceof Coded c ? c.code() : v.toString())
                                        .toList())
                        : value.toString()));
        return parameters;
    }
}
