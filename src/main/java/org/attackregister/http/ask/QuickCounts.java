package org.attackregister.http.ask;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.attackregister.http.answer.Desk;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.http.cache.Answers;
import org.attackregister.http.cache.PreparedAnswer;
import org.attackregister.http.cache.RequestFacts;
import org.attackregister.http.lane.LaneRequest;
import org.attackregister.http.lane.QuickAnswers;
import org.attackregister.http.several.SeveralDatasets;
import org.attackregister.query.Format;
import org.attackregister.query.Parameter;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.view.link.Paths;
import org.jspecify.annotations.Nullable;

/**
 * Grouped counts that take less than handing them over to another thread would be worth. They are read as all others are;
 * where anything is wrong with one, those behind find it again and say so.
 */
@Singleton
class QuickCounts implements QuickAnswers {
    /** Longer addresses take longer to read. */
    private static final int LONGEST = 2_000;

    private static final String COUNTS = Paths.COUNTS + "?";

    private final Desk desk;
    private final Answers answers;

    QuickCounts(Desk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public @Nullable Supplier<PreparedAnswer> find(LaneRequest asked) {
        String uri = asked.uri();
        if (!uri.startsWith(COUNTS)
                || uri.length() > LONGEST
                || uri.indexOf('#') >= 0
                || !asked.takesJson()
                || asked.ifNoneMatch() != null) {
            return null;
        }
        RequestFacts facts = new RequestFacts(uri, false, asked.accept(), null, null, null);
        Inquiry inquiry = desk.openAtOnce(facts, uri.substring(COUNTS.length()));
        return inquiry == null ? null : making(inquiry, asked);
    }

    private @Nullable Supplier<PreparedAnswer> making(Inquiry inquiry, LaneRequest asked) {
        if (VintageReader.isAsked(inquiry)
                || SeveralDatasets.isAsked(inquiry)
                || inquiry.asked().has(Parameter.GRADES.wireName())) {
            return null;
        }
        Format format = inquiry.format(Inquiry.TABLES);
        CountQuestion question = inquiry.asCounts().counts();
        if (!inquiry.faults().isEmpty() || !inquiry.snapshot().countsQuickly(question)) {
            return null;
        }
        AnswerKey key = inquiry.key(Paths.COUNTS, question.parameters(), format);
        return () -> answers.prepare(
                inquiry.facts(), asked.wanted(), key, () -> CountResource.answer(inquiry, question, key));
    }
}
