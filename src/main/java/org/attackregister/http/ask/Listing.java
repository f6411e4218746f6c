package org.attackregister.http.ask;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.attackregister.export.AttackExport;
import org.attackregister.export.BodyWriter;
import org.attackregister.export.FieldPick;
import org.attackregister.http.answer.DatesSaid;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.cache.Answer;
import org.attackregister.http.cache.AnswerHead;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.http.several.ListedDatasets;
import org.attackregister.query.Cursor;
import org.attackregister.query.Format;
import org.attackregister.query.Page;
import org.attackregister.query.Parameter;
import org.attackregister.query.question.AttackQuestion;
import org.attackregister.snapshot.Selection;
import org.attackregister.view.Envelope;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.PageView;
import org.jspecify.annotations.Nullable;

/** One list of attacks on its way out: as an envelope with a page, or as a stream. */
final class Listing {
    private final Inquiry inquiry;
    private final AttackQuestion question;
    private final @Nullable ListedDatasets several;
    private @Nullable Selection selection;

    /**
     * A list.
     *
     * @param question the list, with its page; where there are several datasets, as it is asked of the first
     * @param several the datasets where there are several
     */
    Listing(Inquiry inquiry, AttackQuestion question, @Nullable ListedDatasets several) {
        this.inquiry = inquiry;
        this.question = question;
        this.several = several;
    }

    /** The question in normal form, without its page. */
    private Map<String, String> own() {
        return several == null ? question.parameters() : several.parameters();
    }

    /** The question in normal form, with its page. */
    Map<String, String> parameters() {
        return parameters(question.page().offset());
    }

    private Map<String, String> parameters(long offset) {
        Map<String, String> parameters = new LinkedHashMap<>(own());
        Page page = question.page();
        if (page.limit() != Page.ALL) {
            parameters.put(Parameter.LIMIT.wireName(), String.valueOf(page.limit()));
        }
        if (offset > 0) {
            parameters.put(Parameter.CURSOR.wireName(), cursor(offset).encode());
        }
        return parameters;
    }

    private Cursor cursor(long offset) {
        return inquiry.cursor(Paths.ATTACKS, own(), offset);
    }

    private Selection selection() {
        if (selection == null) {
            selection = several == null
                    ? inquiry.snapshot().list(question.filter(), question.sort(), question.page())
                    : several.selection(inquiry, question);
        }
        return selection;
    }

    private DatesSaid dates() {
        return DatesSaid.of(inquiry.snapshot(), question.filter());
    }

    private long end() {
        return question.page().offset() + selection().returned();
    }

    private @Nullable String next() {
        return end() < selection().total() && selection().returned() > 0
                ? cursor(end()).encode()
                : null;
    }

    /** Whether this part is the whole list. */
    private boolean complete() {
        return selection().returned() == selection().total();
    }

    private String nextLink(String cursor) {
        Map<String, String> parameters = parameters();
        parameters.put(Parameter.CURSOR.wireName(), cursor);
        if (question.filter().pinned()) {
            parameters.put(
                    Parameter.AS_OF.wireName(), String.valueOf(question.filter().revision()));
        }
        if (question.format() != Format.JSON) {
            parameters.put(Parameter.FORMAT.wireName(), question.format().code());
        }
        return Links.of(Paths.ATTACKS, parameters);
    }

    /** The list as JSON. */
    Answer json() {
        FieldPick pick = new FieldPick(question.fields());
        byte[] bytes = envelope(parameters(), next())
                .bytes(
                        selection().returned(),
                        (i, out) -> pick.write(selection().json(i), out));
        return new Answer(jsonHead(key(parameters()), next()), bytes);
    }

    private AnswerKey key(Map<String, String> parameters) {
        return inquiry.key(Paths.ATTACKS, parameters, Format.JSON);
    }

    private AnswerHead jsonHead(AnswerKey key, @Nullable String next) {
        AnswerHead head = AnswerHead.of(key);
        return next == null ? head : head.linked(nextLink(next), "next");
    }

    private Envelope envelope(Map<String, String> parameters, @Nullable String next) {
        Map<String, @Nullable String> links = inquiry.links(Paths.ATTACKS, parameters, EnumSet.allOf(Format.class));
        if (next != null) {
            links.put("next", nextLink(next));
        }
        PageView page = new PageView(
                question.page().limit(), selection().returned(), selection().total(), complete(), next);
        Envelope envelope;
        if (several == null) {
            envelope = new Envelope(inquiry.header(question.filter().dataset()), inquiry.shown(question.shown()));
            dates().parts().forEach(envelope::with);
        } else {
            envelope = new Envelope(inquiry.header(null), inquiry.shown(several.shown(question)))
                    .with("datasets", several.said(inquiry));
        }
        return envelope.closing(page, links);
    }

    /** Whether it has as many attacks, each whole, as its limit says, and pages before and behind it. */
    boolean isFullAmongOthers() {
        return several == null && question.fields().isEmpty() && question.page().offset() > 0 && next() != null;
    }

    /** How many attacks it has. */
    int size() {
        return selection().returned();
    }

    /** What a page that is full and among others has in common with all like it. */
    ListFrame frame() {
        Cursor own = cursor(Long.MAX_VALUE - 1);
        Cursor next = cursor(Long.MAX_VALUE);
        Map<String, String> parameters = parameters(own.offset());
        AnswerKey key = key(parameters);
        Envelope.Frame text = envelope(parameters, next.encode()).frame();
        return new ListFrame(question, key, jsonHead(key, next.encode()), text, own, next);
    }

    /** What is said ahead of a stream: how many rows it has, and whether they are all. */
    AnswerHead head(AnswerKey key) {
        String next = next();
        AnswerHead head = AnswerHead.of(key)
                .with("Dataset-Revision", String.valueOf(question.filter().revision()))
                .with("Total-Count", String.valueOf(selection().total()))
                .with("Returned-Count", String.valueOf(selection().returned()))
                .with("Complete", String.valueOf(complete()))
                .named((several == null ? question.filter().dataset() : "datasets") + "-r"
                        + question.filter().revision() + "." + question.format().code());
        AnswerHead said = several == null ? dates().on(head) : several.on(inquiry, head);
        return next == null ? said : said.linked(nextLink(next), "next");
    }

    /** The list in the form that was asked for. */
    BodyWriter body() {
        return AttackExport.of(selection(), question.format(), question.fields());
    }
}
