package org.attackregister.query.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attackregister.query.Parameter;

/**
 * Grouped counts beside those of other revisions, asked for.
 *
 * @param now the question at the revision of the answer
 * @param vintages the same at each of the others, pinned, in the order in which they were asked for
 */
public record VintageQuestion(CountQuestion now, List<CountQuestion> vintages) {
    /** The most revisions that can be asked for. */
    public static final int MAX_VINTAGES = 12;

    public VintageQuestion {
        vintages = List.copyOf(vintages);
    }

    /** The revisions, in the order of the vintages. */
    public List<Long> revisions() {
        return vintages.stream().map(vintage -> vintage.filter().revision()).toList();
    }

    /** The question as query parameters in normal form, without form and revision. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(now.parameters());
        parameters.put(
                Parameter.VINTAGES.wireName(),
                revisions().stream().map(String::valueOf).collect(Collectors.joining(",")));
        return parameters;
    }

    /** The question as the answer's {@code query} shows it. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>(now.shown());
        shown.put(Parameter.VINTAGES.wireName(), revisions());
        return shown;
    }
}
