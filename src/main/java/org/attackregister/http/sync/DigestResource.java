package org.attackregister.http.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.attackregister.http.answer.Desk;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.answer.SmallTables;
import org.attackregister.http.cache.Answer;
import org.attackregister.http.cache.AnswerHead;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.http.cache.Answers;
import org.attackregister.query.Format;
import org.attackregister.query.question.DigestQuestion;
import org.attackregister.snapshot.digest.Partition;
import org.attackregister.view.DigestRows;
import org.attackregister.view.Envelope;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.PageView;
import org.attackregister.view.shape.SyncShapes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts and digests of the parts of a dataset, by which a mirror is compared with it. */
@Path(Paths.DIGESTS)
public class DigestResource {
    private final Desk desk;
    private final Answers answers;

    DigestResource(Desk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listDigests",
            summary = "Counts and digests by part, to compare a mirror with the dataset")
    @Tag(name = "Sync")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = SyncShapes.DigestList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response digests(@Context RoutingContext context) {
        Inquiry inquiry = desk.open(context);
        Format format = inquiry.format(Inquiry.TABLES);
        DigestQuestion question = inquiry.asChanges().digests();
        inquiry.faults().throwIfAny();
        AnswerKey key = inquiry.key(Paths.DIGESTS, question.parameters(), format);
        return answers.respond(inquiry.facts(), key, () -> answer(inquiry, question, key));
    }

    private static Answer answer(Inquiry inquiry, DigestQuestion question, AnswerKey key) {
        DigestRows shape = new DigestRows(question);
        Partition whole = inquiry.snapshot().digests(new DigestQuestion(question.filter(), List.of())).stream()
                .findFirst()
                .orElse(Partition.NOTHING);
        List<ObjectNode> rows = question.by().isEmpty()
                ? List.of(shape.row(whole))
                : inquiry.snapshot().digests(question).stream().map(shape::row).toList();
        if (key.format() != Format.JSON) {
            AnswerHead head = AnswerHead.of(key)
                    .with("Dataset-Revision", String.valueOf(inquiry.revision()))
                    .with("Total-Count", String.valueOf(rows.size()))
                    .with("Returned-Count", String.valueOf(rows.size()))
                    .with("Complete", "true");
            return new Answer(head, SmallTables.bytes(shape.columns(), rows, key.format()));
        }
        return Inquiry.answer(
                key,
                new Envelope(inquiry.header(question.filter().dataset()), inquiry.shown(question.shown()))
                        .with("totals", DigestRows.totals(whole))
                        .with("method", DigestRows.METHOD)
                        .closing(
                                new PageView(null, rows.size(), rows.size(), true, null),
                                inquiry.links(Paths.DIGESTS, question.parameters(), Inquiry.TABLES))
                        .bytes(rows.size(), (i, out) -> SmallTables.write(rows.get(i), out)));
    }
}
