package org.attackregister.http.sync;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.export.BodyPieces;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.cache.Answer;
import org.attackregister.http.cache.AnswerHead;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.query.Cursor;
import org.attackregister.query.Format;
import org.attackregister.query.Page;
import org.attackregister.query.Parameter;
import org.attackregister.query.question.ChangeQuestion;
import org.attackregister.query.question.ChangeQuestion.Point;
import org.attackregister.snapshot.ChangePage;
import org.attackregister.view.AnswerBytes;
import org.attackregister.view.ChangeJson;
import org.attackregister.view.Envelope;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.SyncShapes.ChangePageView;
import org.jspecify.annotations.Nullable;

/** One page of the feed on its way out, and the cursors that lead through it. */
final class Feed {
    /** What the feed is offered in. */
    static final Set<Format> OFFERED = Set.of(Format.JSON, Format.NDJSON);

    /** Changes in memory at a time if there is no limit. */
    static final int PART = 100;

    private final Inquiry inquiry;
    private final ChangeQuestion question;
    private final Format format;
    private @Nullable ChangePage page;

    Feed(Inquiry inquiry, ChangeQuestion question, Format format) {
        this.inquiry = inquiry;
        this.question = question;
        this.format = format;
    }

    /** The position in a cursor; the beginning if there is none, a fault if it does not fit. */
    static Point point(Inquiry inquiry, ChangeQuestion question, String parameter, @Nullable String text) {
        if (text == null) {
            return Point.START;
        }
        Cursor cursor = Cursor.decode(text).orElse(null);
        if (cursor == null) {
            inquiry.faults()
                    .add(Fault.parameter(
                            parameter,
                            FaultCode.BROKEN_CURSOR,
                            "The cursor was cut or altered, or is not a cursor; without one the feed begins at its start.",
                            text));
            return Point.START;
        }
        if (inquiry.faults().isEmpty() && cursor.fingerprint() != fingerprint(inquiry, question)) {
            inquiry.faults()
                    .add(Fault.parameter(
                            parameter,
                            FaultCode.FOREIGN_CURSOR,
                            "The cursor belongs to other filters or to another register.",
                            text));
        } else if (cursor.revision() > inquiry.revision()) {
            inquiry.faults()
                    .add(Fault.parameter(
                            parameter,
                            FaultCode.FOREIGN_CURSOR,
                            "The cursor is at revision " + cursor.revision() + ", after revision " + inquiry.revision()
                                    + " at which this question is answered.",
                            text));
        }
        return new Point(cursor.revision(), cursor.offset());
    }

    /** The cursor of a point. */
    static String cursor(Inquiry inquiry, ChangeQuestion question, Point point) {
        return new Cursor(point.revision(), point.offset(), fingerprint(inquiry, question)).encode();
    }

    private static long fingerprint(Inquiry inquiry, ChangeQuestion question) {
        return Cursor.fingerprint(inquiry.snapshot().registerId(), Paths.CHANGES, question.parameters());
    }

    /** Whether there is anything to give. */
    boolean isEmpty() {
        return page().changes().isEmpty();
    }

    /** Whether all changes are written one after the other, however many there are. */
    boolean streams() {
        return question.limit() == Page.ALL;
    }

    private ChangePage page() {
        if (page == null) {
            int most = streams() ? PART : question.limit();
            page = inquiry.snapshot().changes(question.from(question.after(), most));
        }
        return page;
    }

    /** The question with its place in the feed, in normal form. */
    private Map<String, String> parameters(Point point) {
        Map<String, String> parameters = new LinkedHashMap<>(question.parameters());
        if (!streams()) {
            parameters.put(Parameter.LIMIT.wireName(), String.valueOf(question.limit()));
        }
        if (!point.equals(Point.START)) {
            parameters.put(Parameter.AFTER.wireName(), cursor(inquiry, question, point));
        }
        return parameters;
    }

    /** The key under which the page is known. */
    AnswerKey key() {
        return inquiry.key(Paths.CHANGES, parameters(question.after()), format);
    }

    private String nextLink(Point end) {
        Map<String, String> parameters = parameters(end);
        if (inquiry.context().pinned()) {
            parameters.put(Parameter.AS_OF.wireName(), String.valueOf(inquiry.revision()));
        }
        if (format != Format.JSON) {
            parameters.put(Parameter.FORMAT.wireName(), format.code());
        }
        return Links.of(Paths.CHANGES, parameters);
    }

    /** The page as finished bytes. */
    Answer answer() {
        AnswerKey key = key();
        if (format == Format.NDJSON) {
            return new Answer(
                    head(page().end(), page().upToDate())
                            .with(
                                    "Returned-Count",
                                    String.valueOf(page().changes().size())),
                    lines());
        }
        String next = cursor(inquiry, question, page().end());
        List<ChangePage.PageEntry> changes = page().changes();
        Map<String, @Nullable String> links = inquiry.links(Paths.CHANGES, parameters(question.after()), OFFERED);
        links.put("next", nextLink(page().end()));
        byte[] bytes = new Envelope(inquiry.header(question.filter().dataset()), inquiry.shown(question.shown()))
                .closing(
                        new ChangePageView(
                                question.limit(), changes.size(), page().upToDate(), page().upToDate(), next),
                        links)
                .bytes(changes.size(), (i, out) -> out.write(ChangeJson.of(changes.get(i))));
        return new Answer(AnswerHead.of(key).linked(nextLink(page().end()), "next"), bytes);
    }

    private byte[] lines() {
        try (AnswerBytes lines = new AnswerBytes()) {
            for (ChangePage.PageEntry change : page().changes()) {
                lines.write(ChangeJson.of(change));
                lines.write('\n');
            }
            return lines.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Headers sent before the lines: the cursor after the last of them. */
    AnswerHead head(Point end, boolean upToDate) {
        return AnswerHead.of(key())
                .with("Dataset-Revision", String.valueOf(inquiry.revision()))
                .with("Changes-Cursor", cursor(inquiry, question, end))
                .with("Up-To-Date", String.valueOf(upToDate))
                .linked(nextLink(end), "next");
    }

    /** What is said ahead of all lines. */
    AnswerHead headOfAll() {
        return head(Point.after(inquiry.revision()), true);
    }

    /** Begins all changes, a line each. */
    BodyPieces begin(OutputStream out) {
        return new BodyPieces() {
            private ChangePage part = page();
            private int written;

            @Override
            public boolean next() throws IOException {
                if (written == part.changes().size()) {
                    if (part.upToDate()) {
                        return false;
                    }
                    part = inquiry.snapshot().changes(question.from(part.end(), PART));
                    written = 0;
                    return true;
                }
                out.write(ChangeJson.of(part.changes().get(written++)));
                out.write('\n');
                return true;
            }
        };
    }
}
