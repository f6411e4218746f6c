package org.attackregister.query.question;

import java.util.LinkedHashMap;
import java.util.Map;
import org.attackregister.query.Parameter;
import org.attackregister.query.filter.FilterField;

/**
 * A question for why grouped counts changed between two revisions. It is read at each of them.
 *
 * @param before as it is counted at the earlier revision
 * @param after as it is counted at the later revision
 * @param storedBefore at the earlier revision, with merged groups as they were
 * @param storedAfter at the later revision, with merged groups as they were
 */
public record CountChangeQuestion(
        CountQuestion before, CountQuestion after, CountQuestion storedBefore, CountQuestion storedAfter) {

    /** The earlier revision. */
    public long from() {
        return before.filter().revision();
    }

    /** The later revision. */
    public long to() {
        return after.filter().revision();
    }

    /** The question as query parameters in normal form, without form and revision. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        after.parameters().forEach((name, value) -> parameters.put(renamed(name), value));
        parameters.put(Parameter.FROM_REVISION.wireName(), String.valueOf(from()));
        parameters.put(Parameter.TO_REVISION.wireName(), String.valueOf(to()));
        return parameters;
    }

    /** The question as the answer's {@code query} shows it. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        after.shown().forEach((name, value) -> shown.put(renamed(name), value));
        shown.put(Parameter.FROM_REVISION.wireName(), from());
        shown.put(Parameter.TO_REVISION.wireName(), to());
        return shown;
    }

    /** The bounds of days have other names where the revisions have theirs. */
    private static String renamed(String name) {
        return name.equals(FilterField.FROM.wireName())
                ? Parameter.DATE_FROM.wireName()
                : name.equals(FilterField.TO.wireName()) ? Parameter.DATE_TO.wireName() : name;
    }

    /** The same question of all attacks, however they are grouped. */
    public CountChangeQuestion ofAll() {
        return new CountChangeQuestion(before.ofAll(), after.ofAll(), storedBefore.ofAll(), storedAfter.ofAll());
    }
}
