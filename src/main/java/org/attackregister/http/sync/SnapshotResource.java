package org.attackregister.http.sync;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.attackregister.export.AttackExport;
import org.attackregister.http.answer.Desk;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.cache.AnswerHead;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.http.cache.Answers;
import org.attackregister.model.RegisterJson;
import org.attackregister.query.Format;
import org.attackregister.query.Page;
import org.attackregister.query.Sort;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.question.ChangeQuestion;
import org.attackregister.query.question.ChangeQuestion.Point;
import org.attackregister.query.question.DigestQuestion;
import org.attackregister.snapshot.Selection;
import org.attackregister.snapshot.digest.Partition;
import org.attackregister.view.link.Paths;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A whole dataset at one revision, with the cursor from which the feed goes on. */
@Path(Paths.SNAPSHOT)
public class SnapshotResource {
    private static final Sort OLDEST_VERSION_FIRST = new Sort(Sort.SortKey.RECORDED, false);

    private final Desk desk;
    private final Answers answers;

    SnapshotResource(Desk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getSnapshot",
            summary = "A dataset at one revision, an attack per line; the last line confirms that it is complete")
    @Tag(name = "Sync")
    @APIResponse(
            responseCode = "200",
            description =
                    "The attacks, one per line, and a last line of `record_type` `end` with their number, their digest, the"
                            + " SHA-256 of all lines before it, and the cursor of the changes that follow.",
            content = {@Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))})
    public Response snapshot(@Context RoutingContext context) {
        Inquiry inquiry = desk.open(context);
        Format format = inquiry.format(Set.of(Format.NDJSON));
        ChangeQuestion question = inquiry.asChanges().snapshot();
        inquiry.faults().throwIfAny();
        AnswerKey key = inquiry.key(Paths.SNAPSHOT, question.parameters(), format);
        AttackFilter filter = question.filter();
        Selection selection = inquiry.snapshot().list(filter, OLDEST_VERSION_FIRST, new Page(0, Page.ALL));
        String cursor = Feed.cursor(inquiry, question, Point.after(inquiry.revision()));
        AnswerHead head = AnswerHead.of(key)
                .with("Dataset-Revision", String.valueOf(inquiry.revision()))
                .with("Changes-Cursor", cursor)
                .with("Total-Count", String.valueOf(selection.total()))
                .with("Returned-Count", String.valueOf(selection.returned()))
                .with("Complete", "true")
                .named(filter.dataset() + "-snapshot-r" + inquiry.revision() + ".ndjson");
        return answers.stream(
                inquiry.facts(),
                key,
                head,
                AttackExport.closed(selection, sha256 -> last(inquiry, filter, cursor, sha256)));
    }

    private static byte[] last(Inquiry inquiry, AttackFilter filter, String cursor, String sha256) {
        Partition whole = inquiry.snapshot().digests(new DigestQuestion(filter, List.of())).stream()
                .findFirst()
                .orElse(Partition.NOTHING);
        String last = RegisterJson.MAPPER
                .createObjectNode()
                .put("record_type", "end")
                .put("dataset", filter.dataset())
                .put("revision", inquiry.revision())
                .put("attacks", whole.attacks())
                .put("digest", whole.digest())
                .put("changes_cursor", cursor)
                .put("sha256", sha256)
                .toString();
        return (last + '\n').getBytes(StandardCharsets.UTF_8);
    }
}
