package org.attackregister.http.ask;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.http.answer.Citable;
import org.attackregister.http.answer.CitableAnswer;
import org.attackregister.http.answer.Desk;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.answer.SmallTables;
import org.attackregister.http.cache.Answer;
import org.attackregister.http.cache.AnswerHead;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.http.cache.Answers;
import org.attackregister.query.ChangePart;
import org.attackregister.query.Format;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.answer.CountChange;
import org.attackregister.query.answer.CountChange.CountedChange;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.question.CountChangeQuestion;
import org.attackregister.view.CountChangeRows;
import org.attackregister.view.Envelope;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.CountChangeShapes;
import org.attackregister.view.shape.PageView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Why counts changed between two revisions. */
@Path(Paths.COUNT_CHANGES)
public class CountChangeResource implements Citable {
    /** About what a listed change takes while its list is made. */
    private static final int BYTES = 400;

    private final Desk desk;
    private final Answers answers;
    private final RecordLists lists;

    CountChangeResource(Desk desk, Answers answers, RecordLists lists) {
        this.desk = desk;
        this.answers = answers;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "explainCounts",
            summary = "Why counts changed between two revisions: parts that sum to the difference of each cell")
    @Tag(name = "Attacks")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = CountChangeShapes.CountChangeList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response changes(@Context RoutingContext context) {
        return changes(desk.open(context)).response();
    }

    @GET
    @Path("attacks")
    @Operation(
            operationId = "listCountedChanges",
            summary = "The attacks that a part of such a difference counts, each with the change that is the cause")
    @Tag(name = "Attacks")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = CountChangeShapes.CountedChangeList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response attacks(@Context RoutingContext context) {
        return attacks(desk.open(context)).response();
    }

    @Override
    public @Nullable Function<Inquiry, CitableAnswer> at(String path) {
        return path.equals(Paths.COUNT_CHANGES)
                ? this::changes
                : path.equals(Paths.COUNTED_CHANGES) ? this::attacks : null;
    }

    private CitableAnswer changes(Inquiry inquiry) {
        Format format = inquiry.format(Inquiry.TABLES);
        CountChangeQuestion question = new CountChangeReader(inquiry).read();
        AnswerKey key = inquiry.key(Paths.COUNT_CHANGES, question.parameters(), format);
        return new CitableAnswer(
                "changes of counts of attacks",
                answers.respond(inquiry.facts(), key, () -> answer(inquiry, question, key)),
                question.after().filter().dataset());
    }

    private static Answer answer(Inquiry inquiry, CountChangeQuestion question, AnswerKey key) {
        try (AnswerMemory.MemoryShare share = AnswerMemory.OF_THE_HEAP.open()) {
            CountChange change = inquiry.snapshot().whyChanged(question, share);
            CountChangeRows table = new CountChangeRows(question);
            String dataset = question.after().filter().dataset();
            int rows = change.rows().size();
            if (key.format() == Format.JSON) {
                PageView page = new PageView(null, rows, rows, true, null);
                return Inquiry.answer(
                        key,
                        new Envelope(inquiry.header(dataset), inquiry.shown(question.shown()))
                                .with("totals", table.totals(change.totals()))
                                .closing(
                                        page, inquiry.links(Paths.COUNT_CHANGES, question.parameters(), Inquiry.TABLES))
                                .bytes(
                                        rows,
                                        (i, out) -> SmallTables.write(
                                                table.row(change.rows().get(i)), out),
                                        share));
            }
            boolean csv = key.format() == Format.CSV;
            Iterable<ObjectNode> nodes = () -> change.rows().stream()
                    .flatMap(row -> csv ? table.table(row).stream() : Stream.of(table.row(row)))
                    .iterator();
            String lines = String.valueOf((long) rows * (csv ? table.figures() : 1));
            String name = dataset + "-changes-r" + question.from() + "-r" + question.to() + "."
                    + key.format().code();
            AnswerHead head = AnswerHead.of(key)
                    .with("Dataset-Revision", String.valueOf(inquiry.revision()))
                    .with("Total-Count", lines)
                    .with("Returned-Count", lines)
                    .with("Complete", "true")
                    .named(name);
            return new Answer(head, SmallTables.bytes(table.columns(), nodes, key.format()));
        }
    }

    private CitableAnswer attacks(Inquiry inquiry) {
        Format format = inquiry.format(Inquiry.TABLES);
        CountChangeReader reader = new CountChangeReader(inquiry);
        CountChangeQuestion question = reader.read(Parameter.PART, Parameter.CELL, Parameter.LIMIT, Parameter.CURSOR);
        List<ChangePart> parts = inquiry.asRecords().coded(Parameter.PART, ChangePart.values());
        List<@Nullable String> cell = reader.cell(question);
        CountChangeRows table = new CountChangeRows(question);
        Map<String, String> parameters = new LinkedHashMap<>(question.parameters());
        Map<String, Object> shown = new LinkedHashMap<>(question.shown());
        if (!parts.isEmpty()) {
            parameters.put(
                    Parameter.PART.wireName(),
                    String.join(",", parts.stream().map(ChangePart::code).toList()));
            shown.put(Parameter.PART.wireName(), parts);
        }
        if (cell != null) {
            parameters.put(
                    Parameter.CELL.wireName(),
                    String.join(
                            ",",
                            cell.stream()
                                    .map(text -> text == null ? Operand.NONE : QueryParameters.escaped(text))
                                    .toList()));
            shown.put(Parameter.CELL.wireName(), cell);
        }
        RecordLists.Plan plan = new RecordLists.Plan(
                Paths.COUNTED_CHANGES,
                parameters,
                shown,
                question.after().filter().dataset(),
                table.listColumns());
        Response response =
                lists.respond(inquiry, plan, format, () -> listed(table, counted(inquiry, question, parts, cell)));
        return new CitableAnswer("attacks that changed counts", response, plan.dataset());
    }

    private static List<CountedChange> counted(
            Inquiry inquiry,
            CountChangeQuestion question,
            List<ChangePart> parts,
            @Nullable List<@Nullable String> cell) {
        List<CountedChange> counted = new ArrayList<>();
        try (AnswerMemory.MemoryShare share = AnswerMemory.OF_THE_HEAP.open()) {
            inquiry.snapshot().forEachChange(question, change -> {
                if ((parts.isEmpty() || parts.contains(change.part())) && (cell == null || cell.equals(change.key()))) {
                    share.grow(BYTES);
                    counted.add(change);
                }
            });
            if (counted.isEmpty() && cell != null) {
                refuseUnknown(cell, inquiry.snapshot().whyChanged(question, share));
            }
        }
        return counted;
    }

    /** Nothing is listed of a cell that did not change; a cell that is none of the count is refused. */
    private static void refuseUnknown(List<@Nullable String> cell, CountChange change) {
        if (change.rows().stream().noneMatch(row -> row.after().key().equals(cell))) {
            Faults faults = new Faults();
            faults.add(Fault.parameter(
                    Parameter.CELL.wireName(),
                    FaultCode.UNKNOWN_VALUE,
                    "The counts have no such cell at either revision.",
                    cell.stream().map(String::valueOf).collect(Collectors.joining(","))));
            faults.throwIfAny();
        }
    }

    /** The rows of a list, each made when it is written. */
    private static List<ObjectNode> listed(CountChangeRows table, List<CountedChange> changes) {
        return new AbstractList<>() {
            @Override
            public ObjectNode get(int index) {
                return table.listed(changes.get(index));
            }

            @Override
            public int size() {
                return changes.size();
            }
        };
    }
}
