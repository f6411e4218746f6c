package org.attackregister.http.ask;

import org.attackregister.error.Fault;
import org.attackregister.error.Faults;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.read.CountReader;
import org.attackregister.query.read.QuestionContext;

/**
 * Reads one question at several revisions, since its words may have meant something else there.
 *
 * @param asked its parameters
 * @param name of the parameter that asks for the revisions, which is to blame for what has no meaning there
 */
record RevisionReader(Inquiry inquiry, QueryParameters asked, String name) {
    /** The question as it is read at a revision. */
    CountQuestion at(long revision) {
        return read(context(revision), revision);
    }

    /** The same with merged groups as they were. */
    CountQuestion asStored(long revision) {
        return read(context(revision).asStored(), revision);
    }

    private QuestionContext context(long revision) {
        return new QuestionContext(
                inquiry.snapshot().vocabulary(revision), true, inquiry.context().defaultDataset());
    }

    private CountQuestion read(QuestionContext context, long revision) {
        Faults faults = new Faults();
        CountQuestion question = new CountReader(context, asked, faults).counts();
        faults.list()
                .forEach(fault -> inquiry.faults()
                        .add(new Fault(
                                fault.place(),
                                name,
                                fault.code(),
                                "At revision " + revision + ": " + fault.message(),
                                String.valueOf(revision),
                                fault.allowed(),
                                fault.didYouMean())));
        return question;
    }
}
