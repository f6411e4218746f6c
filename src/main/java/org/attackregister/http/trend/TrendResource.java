package org.attackregister.http.trend;

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
import org.attackregister.query.answer.TrendAnswer;
import org.attackregister.query.answer.TrendAnswer.GroupTrend;
import org.attackregister.query.question.TrendQuestion;
import org.attackregister.query.read.TrendReader;
import org.attackregister.service.trend.NewestPeriod;
import org.attackregister.service.trend.Trends;
import org.attackregister.view.Envelope;
import org.attackregister.view.JsonRow;
import org.attackregister.view.TrendRows;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.PageView;
import org.attackregister.view.shape.TrendShapes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether the last week or month of a group is out of the ordinary. */
@Path(Paths.TRENDS)
public class TrendResource implements Citable {
    private final Desk desk;
    private final Answers answers;

    TrendResource(Desk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listTrends",
            summary =
                    "The last week or month of each group against those before it: surges and volatility by named rules")
    @Tag(name = "Attacks")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = TrendShapes.TrendList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response trends(@Context RoutingContext context) {
        return trends(desk.open(context)).response();
    }

    @Override
    public @Nullable Function<Inquiry, CitableAnswer> at(String path) {
        return path.equals(Paths.TRENDS) ? this::trends : null;
    }

    private CitableAnswer trends(Inquiry inquiry) {
        Format format = inquiry.format(Inquiry.TABLES);
        NewestPeriod newest = new NewestPeriod(inquiry.snapshot(), inquiry.revision());
        TrendQuestion question =
                new TrendReader(inquiry.context(), inquiry.asked(), inquiry.faults()).trends(newest::of);
        AnswerKey key = inquiry.key(Paths.TRENDS, question.parameters(), format);
        return new CitableAnswer(
                "trends of attacks",
                answers.respond(inquiry.facts(), key, () -> answer(inquiry, question, key)),
                question.filter().dataset());
    }

    private static Answer answer(Inquiry inquiry, TrendQuestion question, AnswerKey key) {
        try (AnswerMemory.MemoryShare share = AnswerMemory.OF_THE_HEAP.open()) {
            TrendAnswer answer = Trends.of(inquiry.snapshot(), question, share);
            TrendRows table = new TrendRows(question);
            return switch (key.format()) {
                case JSON -> new Answer(AnswerHead.of(key), json(inquiry, question, answer, share));
                case CSV, NDJSON ->
                    new Answer(
                            head(inquiry, question, key, answer.rows().size()),
                            CountExports.bytes(table, answer.rows(), key.format(), share));
                case GEOJSON -> throw new IllegalArgumentException("trends have no place on a map");
            };
        }
    }

    private static byte[] json(
            Inquiry inquiry, TrendQuestion question, TrendAnswer answer, AnswerMemory.MemoryShare share) {
        String dataset = question.filter().dataset();
        TrendRows table = new TrendRows(question);
        JsonRow json = new JsonRow(table.names());
        List<GroupTrend> rows = answer.rows();
        return new Envelope(inquiry.header(dataset), inquiry.shown(question.shown()))
                .with("method", table.method(answer, inquiry.dataset(dataset)))
                .closing(
                        new PageView(null, rows.size(), rows.size(), true, null),
                        inquiry.links(Paths.TRENDS, question.parameters(), Inquiry.TABLES))
                .bytes(
                        rows.size(),
                        (i, out) -> {
                            table.write(rows.get(i), json);
                            json.end(out);
                        },
                        share);
    }

    private static AnswerHead head(Inquiry inquiry, TrendQuestion question, AnswerKey key, int rows) {
        String name = question.filter().dataset() + "-trends-" + question.unit().text(question.period()) + "-r"
                + inquiry.revision() + "." + key.format().code();
        return AnswerHead.of(key)
                .with("Dataset-Revision", String.valueOf(inquiry.revision()))
                .with("Total-Count", String.valueOf(rows))
                .with("Returned-Count", String.valueOf(rows))
                .with("Complete", "true")
                .named(name);
    }
}
