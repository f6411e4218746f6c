package org.attackregister.http.ask;

import java.util.List;
import org.attackregister.export.CountExports;
import org.attackregister.http.answer.DatesSaid;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.cache.Answer;
import org.attackregister.http.cache.AnswerHead;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.query.Format;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.answer.VintageAnswer;
import org.attackregister.query.answer.VintageAnswer.VintageRow;
import org.attackregister.query.question.VintageQuestion;
import org.attackregister.view.BesideRows;
import org.attackregister.view.CountRows;
import org.attackregister.view.Envelope;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.PageView;

/** The answer to a question for grouped counts with others beside them. */
final class VintageTable {
    private final Inquiry inquiry;
    private final VintageQuestion question;
    private final BesideRows table;

    VintageTable(Inquiry inquiry, BesideRows table) {
        this.inquiry = inquiry;
        this.question = table.counted();
        this.table = table;
    }

    /** The answer in the form that the key names. */
    Answer answer(AnswerKey key) {
        try (AnswerMemory.MemoryShare share = AnswerMemory.OF_THE_HEAP.open()) {
            VintageAnswer counted = inquiry.snapshot().vintages(question, share);
            DatesSaid dates = DatesSaid.of(inquiry.snapshot(), question.now().filter());
            return key.format() == Format.JSON
                    ? json(key, counted, dates, share)
                    : new Answer(
                            dates.on(head(key, counted)),
                            CountExports.bytes(table, counted.rows(), key.format(), share));
        }
    }

    private AnswerHead head(AnswerKey key, VintageAnswer counted) {
        String name = question.now().filter().dataset() + "-counts-r" + inquiry.revision() + "-" + table.besides() + "."
                + key.format().code();
        String rows = String.valueOf(counted.rows().size());
        return CountResource.totals(AnswerHead.of(key), counted.now().totals())
                .with("Dataset-Revision", String.valueOf(inquiry.revision()))
                .with("Total-Count", rows)
                .with("Returned-Count", rows)
                .with("Complete", "true")
                .with("Counting", question.now().counting().code())
                .named(name);
    }

    private Answer json(AnswerKey key, VintageAnswer counted, DatesSaid dates, AnswerMemory.MemoryShare share) {
        List<VintageRow> rows = counted.rows();
        PageView page = new PageView(null, rows.size(), rows.size(), true, null);
        String dataset = question.now().filter().dataset();
        Envelope envelope = new Envelope(inquiry.header(dataset), inquiry.shown(table.shown()))
                .with("totals", table.totals(counted));
        table.totalsBeside(counted).forEach(envelope::with);
        return Inquiry.answer(
                key,
                envelope.with(
                                "method",
                                new CountRows(question.now())
                                        .method(counted.now(), dates.dates(), inquiry.dataset(dataset)))
                        .closing(page, inquiry.links(Paths.COUNTS, table.parameters(), Inquiry.TABLES))
                        .bytes(rows.size(), (i, out) -> table.write(rows.get(i), out), share));
    }
}
