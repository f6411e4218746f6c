package org.attackregister.query.question;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Page;
import org.attackregister.query.Parameter;
import org.attackregister.query.filter.AttackFilter;

/**
 * A question for what happened to the register after a point of its history.
 *
 * @param filter which attacks it is about; its revision is the last that is looked at
 * @param records whose changes are asked for: {@value #ATTACK} and codes of reference records
 * @param after the caller's position: the end of the last page it has
 * @param limit the most changes of a page; {@link Page#ALL} for no limit
 */
public record ChangeQuestion(AttackFilter filter, List<String> records, Point after, int limit) {
    /** The word for attacks among the kinds of record. */
    public static final String ATTACK = "attack";

    /** Every kind of record that changes. */
    public static final List<String> ALL_RECORDS = Stream.concat(
                    Stream.of(ATTACK), Arrays.stream(RecordKind.values()).map(RecordKind::code))
            .toList();

    /** The longest time for which a question waits for an answer, in seconds. */
    public static final int MAX_WAIT = 60;

    /**
     * A point between two changes.
     *
     * @param revision everything up to it lies before the point
     * @param offset so many changes of the revision after it lie before the point as well; 0 but where renaming a
     *     record let attacks enter or leave a search for words
     */
    public record Point(long revision, long offset) {
        /** Before the first change. */
        public static final Point START = new Point(0, 0);

        /** After everything up to a revision. */
        public static Point after(long revision) {
            return new Point(revision, 0);
        }
    }

    public ChangeQuestion {
        records = List.copyOf(records);
    }

    /** The same question up to a later revision. */
    public ChangeQuestion at(long revision) {
        AttackFilter later = new AttackFilter(filter.dataset(), revision, false, filter.conditions());
        return new ChangeQuestion(later, records, after, limit);
    }

    /** The same question from another point on. */
    public ChangeQuestion from(Point point, int most) {
        return new ChangeQuestion(filter, records, point, most);
    }

    /** The question as query parameters in normal form, without the point, the limit and the revision. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(filter.parameters());
        if (!records.equals(ALL_RECORDS)) {
            parameters.put(Parameter.RECORD_TYPE.wireName(), String.join(",", records));
        }
        return parameters;
    }

    /** The question as the answer's {@code query} shows it. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>(filter.shown());
        shown.put(Parameter.RECORD_TYPE.wireName(), records);
        shown.put(Parameter.LIMIT.wireName(), limit == Page.ALL ? null : limit);
        return shown;
    }
}
