package org.attackregister.http.ask;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.attackregister.http.answer.Desk;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.ask.RecordLists.Plan;
import org.attackregister.http.write.RecordPage;
import org.attackregister.model.record.RecordKind;
import org.attackregister.model.record.Source;
import org.attackregister.query.Format;
import org.attackregister.service.RegisterService;
import org.attackregister.view.RecordTree;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.RecordShapes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publications; every figure points to one. */
@Path(Paths.SOURCES)
public class SourceResource {
    private final Desk desk;
    private final RecordLists lists;
    private final RegisterService register;

    SourceResource(Desk desk, RecordLists lists, RegisterService register) {
        this.desk = desk;
        this.lists = lists;
        this.register = register;
    }

    @GET
    @Operation(operationId = "listSources", summary = "Publications; every figure points to one")
    @Tag(name = "Sources")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = RecordShapes.SourceList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@Context RoutingContext context) {
        Inquiry inquiry = desk.open(context);
        Format format = RecordLists.open(inquiry);
        Plan plan = new Plan(Paths.SOURCES, Map.of(), Map.of(), null, RecordColumns.of(Source.class));
        return lists.respond(
                inquiry,
                plan,
                format,
                () -> inquiry.references().all(RecordKind.SOURCE, Source.class).stream()
                        .map(s -> RecordTree.of(
                                s, Links.child(Paths.SOURCES, s.value().id())))
                        .toList());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSource", summary = "One publication")
    @Tag(name = "Sources")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {@Content(mediaType = "application/json", schema = @Schema(implementation = Source.class))})
    public Response get(@PathParam("id") String id, @Context RoutingContext context) {
        Inquiry inquiry = desk.open(context);
        return lists.page(
                inquiry,
                RecordPage.of(RecordKind.SOURCE, id),
                () -> register.record(inquiry.snapshot(), RecordKind.SOURCE, id, Source.class, inquiry.revision()));
    }
}
