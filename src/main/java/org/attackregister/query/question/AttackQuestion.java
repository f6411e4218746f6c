package org.attackregister.query.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.query.Format;
import org.attackregister.query.Page;
import org.attackregister.query.Parameter;
import org.attackregister.query.Sort;
import org.attackregister.query.filter.AttackFilter;

/**
 * A list of attacks, asked for.
 *
 * @param filter which attacks
 * @param sort in which order
 * @param fields the fields asked for; empty for all
 * @param page which part
 * @param format in which form
 */
public record AttackQuestion(AttackFilter filter, Sort sort, List<String> fields, Page page, Format format) {

    /** The question as query parameters in normal form, without page, form and revision. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(filter.parameters());
        parameters.put(Parameter.SORT.wireName(), sort.text());
        if (!fields.isEmpty()) {
            parameters.put(Parameter.FIELDS.wireName(), String.join(",", fields));
        }
        return parameters;
    }

    /** The question as the answer's {@code query} shows it. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>(filter.shown());
        shown.put(Parameter.SORT.wireName(), sort.text());
        if (!fields.isEmpty()) {
            shown.put(Parameter.FIELDS.wireName(), fields);
        }
        shown.put(Parameter.LIMIT.wireName(), page.limit() == Page.ALL ? null : page.limit());
        return shown;
    }
}
