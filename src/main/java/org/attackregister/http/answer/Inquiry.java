package org.attackregister.http.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.http.cache.Answer;
import org.attackregister.http.cache.AnswerHead;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.http.cache.Negotiation;
import org.attackregister.http.cache.RequestFacts;
import org.attackregister.model.Versioned;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Cursor;
import org.attackregister.query.Format;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.read.ChangeReader;
import org.attackregister.query.read.CountReader;
import org.attackregister.query.read.ListReader;
import org.attackregister.query.read.QuestionContext;
import org.attackregister.query.read.RecordReader;
import org.attackregister.query.read.ShareReader;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.reference.References;
import org.attackregister.view.link.Links;
import org.attackregister.view.shape.DatasetHeader;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way from text to answer.
 *
 * @param facts what it says about the form of its answer
 * @param asked its parameters
 * @param faults what is wrong with it so far
 * @param snapshot the current snapshot when the request arrived
 * @param context the revision that it asks for, and what words mean there
 */
public record Inquiry(
        RequestFacts facts, QueryParameters asked, Faults faults, Snapshot snapshot, QuestionContext context) {
    /** The forms of lists that have no place on a map. */
    public static final Set<Format> TABLES = Set.of(Format.JSON, Format.CSV, Format.NDJSON);

    /** The program's edition; other bytes may come from another. */
    private static final String EDITION = "1";

    /** The revision at which it is answered. */
    public long revision() {
        return context.revision();
    }

    /** The reference records of that revision. */
    public References references() {
        return snapshot.references(revision());
    }

    /** Reads it as a question for a list of attacks. */
    public ListReader asList() {
        return new ListReader(context, asked, faults);
    }

    /** Reads it as a question for grouped counts. */
    public CountReader asCounts() {
        return new CountReader(context, asked, faults);
    }

    /** Reads it as a question for annual shares. */
    public ShareReader asShares() {
        return new ShareReader(context, asked, faults);
    }

    /** Reads it as a question of someone who keeps a copy. */
    public ChangeReader asChanges() {
        return new ChangeReader(context, asked, faults);
    }

    /** Reads it as a question for reference data. */
    public RecordReader asRecords() {
        return new RecordReader(context, asked, faults);
    }

    /** The form of the answer. */
    public Format format(Set<Format> offered) {
        return Negotiation.choose(asked, facts.accept(), offered, faults);
    }

    /** A record of the dataset; null where there is none at that revision. */
    @Nullable
    public Dataset dataset(String id) {
        return references()
                .find(RecordKind.DATASET, id, Dataset.class)
                .map(Versioned::value)
                .orElse(null);
    }

    /** What an answer about a dataset's attacks rests on; null for answers about no dataset. */
    public DatasetHeader header(@Nullable String dataset) {
        return DatasetHeader.of(snapshot, revision(), dataset == null ? null : dataset(dataset));
    }

    /** The question as the answer shows it, with the revision where it was asked for. */
    public Map<String, Object> shown(Map<String, Object> question) {
        Map<String, Object> shown = new LinkedHashMap<>(question);
        if (context.pinned()) {
            shown.put(Parameter.AS_OF.wireName(), revision());
        }
        return shown;
    }

    /** The key under which an answer is kept. */
    public AnswerKey key(String path, Map<String, String> question, Format format) {
        return new AnswerKey(
                snapshot.registerId() + "/" + EDITION, revision(), context.pinned(), Links.of(path, question), format);
    }

    /** The key of one record's own page: the same until the record itself changes. */
    public static AnswerKey pageKey(Snapshot snapshot, String page, long revision, boolean pinned) {
        return new AnswerKey(snapshot.registerId() + "/" + EDITION, revision, pinned, page, Format.JSON);
    }

    /** Where a list is to be read on: the offset of its cursor, 0 without one; a fault where it does not fit. */
    public long offset(String path, Map<String, String> question) {
        String name = Parameter.CURSOR.wireName();
        String text = asked.one(name, faults).orElse("");
        if (text.isEmpty()) {
            return 0;
        }
        Cursor cursor = Cursor.decode(text).orElse(null);
        if (cursor == null) {
            faults.add(Fault.parameter(
                    name, FaultCode.BROKEN_CURSOR, "The cursor was cut or altered, or is not a cursor.", text));
            return 0;
        }
        if (cursor.revision() != revision()) {
            faults.add(Fault.parameter(
                    name,
                    FaultCode.FOREIGN_CURSOR,
                    "The cursor belongs to revision " + cursor.revision() + "; this question is about revision "
                            + revision() + ".",
                    text));
        } else if (faults.isEmpty() && cursor.fingerprint() != fingerprint(path, question)) {
            faults.add(
                    Fault.parameter(name, FaultCode.FOREIGN_CURSOR, "The cursor belongs to another question.", text));
        }
        return cursor.offset();
    }

    /** The most items of a page: what is asked for, else a hundred for JSON and no limit for the other forms. */
    public int limit(Format format) {
        return asRecords().limit(format);
    }

    /** The cursor of the page that begins at an offset. */
    public Cursor cursor(String path, Map<String, String> question, long offset) {
        return new Cursor(revision(), offset, fingerprint(path, question));
    }

    private long fingerprint(String path, Map<String, String> question) {
        return Cursor.fingerprint(snapshot.registerId(), path, question);
    }

    /** The links of a list: to itself, pinned, and to its other forms; {@code next} is left to the caller. */
    public Map<String, @Nullable String> links(String path, Map<String, String> question, Set<Format> offered) {
        Map<String, String> here = new LinkedHashMap<>(question);
        Map<String, String> pinned = new LinkedHashMap<>(question);
        pinned.put(Parameter.AS_OF.wireName(), String.valueOf(revision()));
        if (context.pinned()) {
            here.put(Parameter.AS_OF.wireName(), String.valueOf(revision()));
        }
        Map<String, @Nullable String> links = new LinkedHashMap<>();
        links.put("self", Links.of(path, here));
        links.put("next", null);
        links.put("permalink", Links.of(path, pinned));
        for (Format format : Format.values()) {
            if (format != Format.JSON && offered.contains(format)) {
                Map<String, String> other = new LinkedHashMap<>(here);
                other.remove(Parameter.LIMIT.wireName());
                other.remove(Parameter.CURSOR.wireName());
                other.put(Parameter.FORMAT.wireName(), format.code());
                links.put(format.code(), Links.of(path, other));
            }
        }
        return links;
    }

    /** An answer of finished bytes. */
    public static Answer answer(AnswerKey key, byte[] bytes) {
        return new Answer(AnswerHead.of(key), bytes);
    }

    /** Makes an answer when it is needed. */
    public static Supplier<Answer> answer(AnswerKey key, Supplier<byte[]> bytes) {
        return () -> answer(key, bytes.get());
    }
}
