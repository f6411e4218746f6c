package org.attackregister.http.ask;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.attackregister.export.CountExports;
import org.attackregister.http.answer.Citable;
import org.attackregister.http.answer.CitableAnswer;
import org.attackregister.http.answer.Desk;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.cache.Answer;
import org.attackregister.http.cache.AnswerHead;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.http.cache.Answers;
import org.attackregister.query.Format;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.VintageQuestion;
import org.attackregister.view.CountRows;
import org.attackregister.view.Envelope;
import org.attackregister.view.JsonRow;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.CountShapes;
import org.attackregister.view.shape.PageView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Grouped counts of attacks, with sums of the dead and wounded. */
@Path(Paths.COUNTS)
public class CountResource implements Citable {
    private final Desk desk;
    private final Answers answers;

    CountResource(Desk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "countAttacks", summary = "Grouped counts of attacks, with sums of the dead and wounded")
    @Tag(name = "Attacks")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = CountShapes.CountList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response counts(@Context RoutingContext context) {
        return counts(desk.open(context)).response();
    }

    @Override
    public @Nullable Function<Inquiry, CitableAnswer> at(String path) {
        return path.equals(Paths.COUNTS) ? this::counts : null;
    }

    private CitableAnswer counts(Inquiry inquiry) {
        Format format = inquiry.format(Inquiry.TABLES);
        CountQuestion question = inquiry.asCounts().counts();
        if (VintageReader.isAsked(inquiry)) {
            return vintages(inquiry, question, format);
        }
        inquiry.faults().throwIfAny();
        AnswerKey key = inquiry.key(Paths.COUNTS, question.parameters(), format);
        return new CitableAnswer(
                "counts of attacks",
                answers.respond(inquiry.facts(), key, () -> answer(inquiry, question, key)),
                question.filter().dataset());
    }

    private CitableAnswer vintages(Inquiry inquiry, CountQuestion now, Format format) {
        VintageQuestion question = new VintageReader(inquiry).read(now);
        AnswerKey key = inquiry.key(Paths.COUNTS, question.parameters(), format);
        return new CitableAnswer(
                "counts of attacks at several revisions",
                answers.respond(inquiry.facts(), key, () -> new VintageTable(inquiry, question).answer(key)),
                now.filter().dataset());
    }

    /** The answer to a question in the form that the key names. */
    static Answer answer(Inquiry inquiry, CountQuestion question, AnswerKey key) {
        try (AnswerMemory.MemoryShare share = AnswerMemory.OF_THE_HEAP.open()) {
            return answer(inquiry, question, key, share);
        }
    }

    private static Answer answer(
            Inquiry inquiry, CountQuestion question, AnswerKey key, AnswerMemory.MemoryShare share) {
        CountAnswer counted = inquiry.snapshot().count(question, share);
        DatesSaid dates = DatesSaid.of(inquiry.snapshot(), question.filter());
        CountRows table = new CountRows(question);
        List<AnswerRow> rows = counted.rows();
        if (key.format() != Format.JSON) {
            String name = question.filter().dataset() + "-counts-r" + inquiry.revision() + "."
                    + key.format().code();
            AnswerHead head = totals(AnswerHead.of(key), counted.totals())
                    .with("Dataset-Revision", String.valueOf(inquiry.revision()))
                    .with("Total-Count", String.valueOf(rows.size() + counted.rowsLeftOut()))
                    .with("Returned-Count", String.valueOf(rows.size()))
                    .with("Complete", String.valueOf(counted.rowsLeftOut() == 0))
                    .with("Counting", question.counting().code())
                    .with("Attacks-Left-Out", counted.attacksLeftOut().toPlainString())
                    .named(name);
            return new Answer(dates.on(head), CountExports.bytes(table, rows, key.format(), share));
        }
        PageView page =
                new PageView(null, rows.size(), rows.size() + counted.rowsLeftOut(), counted.rowsLeftOut() == 0, null);
        JsonRow json = new JsonRow(table.names());
        return Inquiry.answer(
                key,
                new Envelope(inquiry.header(question.filter().dataset()), inquiry.shown(question.shown()))
                        .with("totals", table.totals(counted))
                        .with(
                                "method",
                                table.method(
                                        counted,
                                        dates.dates(),
                                        inquiry.dataset(question.filter().dataset())))
                        .closing(page, inquiry.links(Paths.COUNTS, question.parameters(), Inquiry.TABLES))
                        .bytes(
                                rows.size(),
                                (i, out) -> {
                                    table.write(rows.get(i), json);
                                    json.end(out);
                                },
                                share));
    }

    /** All attacks under the filter; where it is not known how many there are, the coverage says why. */
    static AnswerHead totals(AnswerHead head, AnswerRow totals) {
        Coverage coverage = totals.coverage();
        Cell cell = totals.cell();
        AnswerHead covered = coverage == null ? head : head.with("Coverage", coverage.code());
        return cell == null ? covered : covered.with("Total-Attacks", String.valueOf(cell.attacks()));
    }
}
