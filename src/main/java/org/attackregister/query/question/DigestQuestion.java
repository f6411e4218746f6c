package org.attackregister.query.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.query.Parameter;
import org.attackregister.query.filter.AttackFilter;

/**
 * A question for digests of the parts of a dataset.
 *
 * @param filter which attacks
 * @param by what partitions them: dimensions of which each attack has one value or none; empty for one part
 */
public record DigestQuestion(AttackFilter filter, List<Dimension> by) {
    /** The dimensions of which an attack has at most one value, so that no attack lies in two parts. */
    public static final List<Dimension> DIMENSIONS =
            List.of(Dimension.YEAR, Dimension.MONTH, Dimension.COUNTRY, Dimension.REGION);

    public DigestQuestion {
        by = List.copyOf(by);
    }

    /** The question as query parameters in normal form. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(filter.parameters());
        if (!by.isEmpty()) {
            parameters.put(
                    Parameter.BY.wireName(),
                    String.join(",", by.stream().map(Dimension::code).toList()));
        }
        return parameters;
    }

    /** The question as the answer's {@code query} shows it. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>(filter.shown());
        shown.put(Parameter.BY.wireName(), by.stream().map(Dimension::code).toList());
        return shown;
    }
}
