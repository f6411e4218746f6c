package org.attackregister.http.ask;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.query.Parameter;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.VintageQuestion;
import org.attackregister.service.AskedRevision;

/**
 * Reads a question for grouped counts at several revisions: at each of them anew, since its words may have meant something
 * else there.
 */
final class VintageReader {
    private static final String NAME = Parameter.VINTAGES.wireName();

    /** By what a row is kept or is the first at one revision, and is not at another. */
    private static final List<Parameter> BY_REVISION = List.of(Parameter.TOP, Parameter.HAVING_MIN);

    /** What lays out the cells of one answer: those of others are not beside them. */
    private static final List<Parameter> OF_ONE_ANSWER = List.of(Parameter.CUMULATIVE, Parameter.WIDE);

    private final Inquiry inquiry;

    VintageReader(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /** Whether several revisions are asked for. */
    static boolean isAsked(Inquiry inquiry) {
        return inquiry.asked().has(NAME);
    }

    /**
     * The question.
     *
     * @throws org.attackregister.error.RegisterException if there is a fault
     */
    VintageQuestion read(CountQuestion now) {
        Faults faults = inquiry.faults();
        refuse(BY_REVISION, "it chooses other rows at each revision, or another order of them.");
        refuse(OF_ONE_ANSWER, "ask for each revision with 'as_of'.");
        Set<Long> revisions = revisions();
        faults.throwIfAny();
        List<CountQuestion> vintages = revisions.stream()
                .map(new RevisionReader(inquiry, inquiry.asked(), NAME)::at)
                .toList();
        faults.throwIfAny();
        return new VintageQuestion(now, vintages);
    }

    private void refuse(List<Parameter> parameters, String why) {
        for (Parameter parameter : parameters) {
            if (inquiry.asked().has(parameter.wireName())) {
                inquiry.faults()
                        .add(Fault.parameter(
                                parameter.wireName(),
                                FaultCode.CONFLICTING,
                                "'" + parameter.wireName() + "' cannot be used with '" + NAME + "': " + why,
                                null));
            }
        }
    }

    private Set<Long> revisions() {
        Faults faults = inquiry.faults();
        List<String> texts = inquiry.asked().many(NAME, faults);
        if (texts.size() > VintageQuestion.MAX_VINTAGES) {
            faults.add(Fault.parameter(
                    NAME,
                    FaultCode.TOO_MANY,
                    "'" + NAME + "' takes at most " + VintageQuestion.MAX_VINTAGES + " revisions, not " + texts.size()
                            + ".",
                    null));
        }
        Set<Long> revisions = new LinkedHashSet<>();
        AskedRevision asked = new AskedRevision(inquiry.snapshot(), NAME, faults);
        for (String text : texts) {
            asked.read(text).ifPresent(revision -> {
                if (!revisions.add(revision)) {
                    faults.add(
                            Fault.parameter(NAME, FaultCode.REPEATED, "Revision " + revision + " is repeated.", text));
                }
            });
        }
        return revisions;
    }
}
