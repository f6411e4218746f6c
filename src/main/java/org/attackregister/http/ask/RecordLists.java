package org.attackregister.http.ask;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.answer.SmallTables;
import org.attackregister.http.cache.Answer;
import org.attackregister.http.cache.AnswerHead;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.http.cache.Answers;
import org.attackregister.http.write.RecordPage;
import org.attackregister.model.Versioned;
import org.attackregister.query.Format;
import org.attackregister.query.Page;
import org.attackregister.query.Parameter;
import org.attackregister.view.Envelope;
import org.attackregister.view.link.Links;
import org.attackregister.view.shape.PageView;
import org.jspecify.annotations.Nullable;

/** Answers with lists of reference data: the same envelope, pages and forms for all of them. */
@ApplicationScoped
class RecordLists {
    /** What every list of reference data takes, apart from what it filters by. */
    private static final List<Parameter> COMMON =
            List.of(Parameter.AS_OF, Parameter.FORMAT, Parameter.LIMIT, Parameter.CURSOR);

    private final Answers answers;

    RecordLists(Answers answers) {
        this.answers = answers;
    }

    /**
     * A list, read and ready to be cut into pages.
     *
     * @param path where it is
     * @param question the question in normal form, without page and form
     * @param shown the question as the answer shows it
     * @param dataset the dataset that it rests on; null for none
     * @param columns the columns of its CSV form
     * @param parts gives what its JSON form has between the question and the items, by name, when the answer is made
     */
    record Plan(
            String path,
            Map<String, String> question,
            Map<String, Object> shown,
            @Nullable String dataset,
            List<String> columns,
            Supplier<Map<String, Object>> parts) {

        /** A list of nothing but items. */
        Plan(
                String path,
                Map<String, String> question,
                Map<String, Object> shown,
                @Nullable String dataset,
                List<String> columns) {
            this(path, question, shown, dataset, columns, Map::of);
        }
    }

    /** Gives the rows of a list when they are needed. */
    @FunctionalInterface
    interface RowSource {
        List<ObjectNode> get();
    }

    /** The form of a list; a fault is noted for each parameter that it does not take. */
    static Format open(Inquiry inquiry, String... filters) {
        List<String> known = new ArrayList<>(List.of(filters));
        COMMON.forEach(p -> known.add(p.wireName()));
        inquiry.asked().refuseUnknown(known, inquiry.faults());
        return inquiry.format(Inquiry.TABLES);
    }

    /** Puts a filter into the question that is shown, if it was given. */
    static void show(Map<String, Object> shown, String name, List<?> values) {
        if (!values.isEmpty()) {
            shown.put(name, values);
        }
    }

    /** Whether a value is among those asked for; every value is where none are. */
    static <T> boolean among(List<T> asked, @Nullable T value) {
        return asked.isEmpty() || (value != null && asked.contains(value));
    }

    /**
     * The response with one page of a list.
     *
     * @param format the negotiated form
     * @throws org.attackregister.error.RegisterException if the request has a fault
     */
    Response respond(Inquiry inquiry, Plan plan, Format format, RowSource rows) {
        long offset = inquiry.offset(plan.path(), plan.question());
        int limit = inquiry.limit(format);
        inquiry.faults().throwIfAny();
        Map<String, String> parameters = new LinkedHashMap<>(plan.question());
        if (limit != Page.ALL) {
            parameters.put(Parameter.LIMIT.wireName(), String.valueOf(limit));
        }
        if (offset > 0) {
            parameters.put(
                    Parameter.CURSOR.wireName(),
                    inquiry.cursor(plan.path(), plan.question(), offset).encode());
        }
        AnswerKey key = inquiry.key(plan.path(), parameters, format);
        Cut cut = new Cut(inquiry, plan, parameters, new Page(offset, limit), key);
        return answers.respond(inquiry.facts(), key, () -> cut.answer(rows.get()));
    }

    /** One page of a list. */
    private record Cut(Inquiry inquiry, Plan plan, Map<String, String> parameters, Page page, AnswerKey key) {
        Answer answer(List<ObjectNode> all) {
            int from = (int) Math.min(page.offset(), all.size());
            int to = (int) Math.min((long) from + page.limit(), all.size());
            List<ObjectNode> items = all.subList(from, to);
            String next = to < all.size()
                    ? inquiry.cursor(plan.path(), plan.question(), to).encode()
                    : null;
            AnswerHead head = AnswerHead.of(key);
            Map<String, @Nullable String> links = inquiry.links(plan.path(), parameters, Inquiry.TABLES);
            if (next != null) {
                links.put("next", nextLink(next));
                head = head.linked(nextLink(next), "next");
            }
            if (key.format() != Format.JSON) {
                head = head.with("Dataset-Revision", String.valueOf(inquiry.revision()))
                        .with("Total-Count", String.valueOf(all.size()))
                        .with("Returned-Count", String.valueOf(items.size()))
                        .with("Complete", String.valueOf(items.size() == all.size()));
                return new Answer(head, SmallTables.bytes(plan.columns(), items, key.format()));
            }
            Map<String, Object> shown = new LinkedHashMap<>(plan.shown());
            shown.put(Parameter.LIMIT.wireName(), page.limit());
            Envelope envelope = new Envelope(inquiry.header(plan.dataset()), inquiry.shown(shown));
            plan.parts().get().forEach(envelope::with);
            byte[] bytes = envelope.closing(
                            new PageView(page.limit(), items.size(), all.size(), items.size() == all.size(), next),
                            links)
                    .bytes(items.size(), (i, out) -> SmallTables.write(items.get(i), out));
            return new Answer(head, bytes);
        }

        private String nextLink(String cursor) {
            Map<String, String> next = new LinkedHashMap<>(parameters);
            next.put(Parameter.CURSOR.wireName(), cursor);
            if (inquiry.context().pinned()) {
                next.put(Parameter.AS_OF.wireName(), String.valueOf(inquiry.revision()));
            }
            if (key.format() != Format.JSON) {
                next.put(Parameter.FORMAT.wireName(), key.format().code());
            }
            return Links.of(plan.path(), next);
        }
    }

    /** Reads what every single record takes; a fault is noted for each parameter that it does not take. */
    static void openSingle(Inquiry inquiry, Parameter... own) {
        List<String> known = new ArrayList<>();
        Stream.concat(Arrays.stream(own), Stream.of(Parameter.AS_OF, Parameter.FORMAT))
                .forEach(p -> known.add(p.wireName()));
        inquiry.asked().refuseUnknown(known, inquiry.faults());
        inquiry.format(Set.of(Format.JSON));
    }

    /**
     * The response with the page of one record that editors write: its entity tag changes only with the record.
     *
     * @throws org.attackregister.error.RegisterException if the request has a fault
     */
    Response page(Inquiry inquiry, RecordPage page, Supplier<Versioned<?>> found) {
        openSingle(inquiry);
        inquiry.faults().throwIfAny();
        Versioned<?> version = found.get();
        AnswerKey key = Inquiry.pageKey(
                inquiry.snapshot(),
                page.path(),
                version.stamp().revision(),
                inquiry.context().pinned());
        return answers.respond(inquiry.facts(), key, () -> Inquiry.answer(key, SmallTables.bytes(page.shown(version))));
    }

    /** The response with one record that takes no parameter of its own. */
    Response single(Inquiry inquiry, String path, RowSource rows) {
        openSingle(inquiry);
        return single(inquiry, path, Map.of(), rows);
    }

    /**
     * The response with one record.
     *
     * @param question its own parameters in normal form
     * @throws org.attackregister.error.RegisterException if the request has a fault
     */
    Response single(Inquiry inquiry, String path, Map<String, String> question, RowSource rows) {
        inquiry.faults().throwIfAny();
        AnswerKey key = inquiry.key(path, question, Format.JSON);
        ObjectNode row = rows.get().get(0);
        return answers.respond(inquiry.facts(), key, () -> Inquiry.answer(key, SmallTables.bytes(row)));
    }
}
