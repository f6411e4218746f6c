package org.attackregister.query.read;

import java.util.List;
import org.attackregister.error.Faults;
import org.attackregister.query.Format;
import org.attackregister.query.Page;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.question.ChangeQuestion;
import org.attackregister.query.question.ChangeQuestion.Point;
import org.attackregister.query.question.DigestQuestion;
import org.attackregister.query.question.Dimension;

/** Reads questions of those who keep a copy: for changes, for a whole dataset, for digests. */
public final class ChangeReader {
    private final ParameterReader parameters;

    /** Reads at one revision what a request asks for. */
    public ChangeReader(QuestionContext context, QueryParameters asked, Faults faults) {
        this.parameters = new ParameterReader(context.asStored(), asked, faults);
    }

    /** The names that the feed takes. */
    public static List<String> feedParameters() {
        return ParameterReader.names(Parameter.RECORD_TYPE, Parameter.AFTER, Parameter.LIMIT, Parameter.WAIT_SECONDS);
    }

    /** The names that the feed takes as a stream of events. */
    public static List<String> streamParameters() {
        return ParameterReader.names(Parameter.RECORD_TYPE, Parameter.AFTER).stream()
                .filter(name -> !name.equals(Parameter.AS_OF.wireName()) && !name.equals(Parameter.FORMAT.wireName()))
                .toList();
    }

    /** The names that the whole of a dataset takes. */
    public static List<String> snapshotParameters() {
        return ParameterReader.names(Parameter.RECORD_TYPE);
    }

    /** The names that digests take. */
    public static List<String> digestParameters() {
        return ParameterReader.names(Parameter.BY);
    }

    /**
     * A question for changes from the first one on; where it begins is not looked at.
     *
     * @param format the form that was negotiated; forms other than JSON have no limit unless one is asked for
     */
    public ChangeQuestion changes(Format format) {
        parameters.refuseUnknown(feedParameters());
        if (parameters.has(Parameter.AS_OF) && parameters.has(Parameter.WAIT_SECONDS)) {
            parameters.conflict(
                    Parameter.WAIT_SECONDS, "'wait_seconds' cannot be used with 'as_of': the past does not change.");
        }
        AttackFilter filter = parameters.filter();
        return new ChangeQuestion(filter, records(filter), Point.START, parameters.limit(format));
    }

    /** A question for the changes of a stream. */
    public ChangeQuestion stream() {
        return all(streamParameters());
    }

    /** The question for the changes that come after a copy of a dataset at its revision. */
    public ChangeQuestion snapshot() {
        return all(snapshotParameters());
    }

    private ChangeQuestion all(List<String> known) {
        parameters.refuseUnknown(known);
        AttackFilter filter = parameters.filter();
        return new ChangeQuestion(filter, records(filter), Point.START, Page.ALL);
    }

    /** How long to wait if there is no change yet, in seconds; 0 for not at all. */
    public int wait(int most) {
        return parameters
                .number(Parameter.WAIT_SECONDS, new Numbers.Range(0, most))
                .orElse(0);
    }

    /** Digests by parts of a dataset. */
    public DigestQuestion digests() {
        parameters.refuseUnknown(digestParameters());
        List<Dimension> by = parameters.coded(
                Parameter.BY, parameters.many(Parameter.BY), DigestQuestion.DIMENSIONS.toArray(new Dimension[0]));
        if (by.stream().distinct().count() < by.size()) {
            parameters.conflict(Parameter.BY, "'by' names each dimension once.");
        }
        return new DigestQuestion(parameters.filter(), by);
    }

    /** All kinds; where attacks are narrowed, a record of another kind satisfies no filter of attacks. */
    private List<String> records(AttackFilter filter) {
        List<String> asked = parameters.words(Parameter.RECORD_TYPE, ChangeQuestion.ALL_RECORDS).stream()
                .distinct()
                .toList();
        if (!asked.isEmpty()) {
            return ChangeQuestion.ALL_RECORDS.stream().filter(asked::contains).toList();
        }
        return filter.conditions().isEmpty() ? ChangeQuestion.ALL_RECORDS : List.of(ChangeQuestion.ATTACK);
    }
}
