package org.attackregister.http.write;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.http.answer.PlainAnswer;
import org.attackregister.service.write.AttackWriting;
import org.attackregister.service.write.AttackWriting.Once;
import org.attackregister.service.write.Editor;
import org.attackregister.snapshot.Snapshot.SnapshotVersion;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.AttackView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The attacks, as editors write them. */
@Path(Paths.ATTACKS)
@Blocking
public class AttackWriteResource {
    private static final String SUPERSEDED_BY = "superseded_by";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final int LONGEST_KEY = 200;

    private final WriteDesk desk;
    private final AttackWriting writing;

    AttackWriteResource(WriteDesk desk, AttackWriting writing) {
        this.desk = desk;
        this.writing = writing;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createAttack", summary = "Creates an attack; without an id in the body one is generated")
    @Tag(name = "Writing")
    @SecurityRequirement(name = MeResource.TOKEN)
    @Parameter(name = WriteDesk.REASON, in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "A word of the sender's choice; a request repeated with it is not executed again.",
            schema = @Schema(type = SchemaType.STRING))
    @RequestBody(content = @Content(schema = @Schema(ref = "AttackBody")))
    @APIResponse(
            responseCode = "201",
            description = "The created attack.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AttackView.class)))
    public Response post(@Context RoutingContext context, InputStream stream) throws IOException {
        Editor editor = desk.editorOfAttacks(context, List.of(WriteDesk.REASON));
        Once once = once(context.request());
        Body body = Body.read(stream);
        return respond(
                context,
                () -> writing.post(editor, body.content(), once == null ? null : new Once(once.key(), body.sha256())));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putAttack",
            summary = "Creates an attack or replaces one; what the body leaves out becomes unknown")
    @Tag(name = "Writing")
    @SecurityRequirement(name = MeResource.TOKEN)
    @Parameter(name = WriteDesk.REASON, in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the version that is replaced; required if there is one.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = "`*` to create an attack and not replace one.",
            schema = @Schema(type = SchemaType.STRING))
    @RequestBody(content = @Content(schema = @Schema(ref = "AttackBody")))
    @APIResponse(
            responseCode = "200",
            description = "The current attack.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AttackView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The created attack.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AttackView.class)))
    public Response put(@PathParam("id") String id, @Context RoutingContext context, InputStream stream)
            throws IOException {
        Editor editor = desk.editorOfAttacks(context, List.of(WriteDesk.REASON));
        Body body = Body.read(stream);
        return respond(
                context,
                () -> writing.put(
                        editor, id, body.content(), conditions(context, id).ofReplacing()));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(operationId = "patchAttack", summary = "Changes members of an attack (JSON merge patch, RFC 7396)")
    @Tag(name = "Writing")
    @SecurityRequirement(name = MeResource.TOKEN)
    @Parameter(name = WriteDesk.REASON, in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the version that is changed.",
            schema = @Schema(type = SchemaType.STRING))
    @RequestBody(content = @Content(mediaType = MERGE_PATCH, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "200",
            description = "The current attack.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AttackView.class)))
    public Response patch(@PathParam("id") String id, @Context RoutingContext context, InputStream stream)
            throws IOException {
        Editor editor = desk.editorOfAttacks(context, List.of(WriteDesk.REASON));
        Body body = Body.read(stream);
        return respond(
                context,
                () -> writing.patch(
                        editor, id, body.content(), conditions(context, id).ofChanging()));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteAttack",
            summary = "Deletes an attack; a tombstone stays in the history and the feed")
    @Tag(name = "Writing")
    @SecurityRequirement(name = MeResource.TOKEN)
    @Parameter(name = WriteDesk.REASON, in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = SUPERSEDED_BY,
            in = ParameterIn.QUERY,
            description =
                    "Id of the attack that replaces it, in a dataset that the token may write; the two are then merged.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the version that is deleted.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "204", description = "The attack is deleted.")
    public Response delete(@PathParam("id") String id, @Context RoutingContext context) {
        Editor editor = desk.editorOfAttacks(context, List.of(WriteDesk.REASON, SUPERSEDED_BY));
        Faults faults = new Faults();
        String heir = PlainAnswer.refuseUnknown(context, List.of(WriteDesk.REASON, SUPERSEDED_BY))
                .one(SUPERSEDED_BY, faults)
                .orElse(null);
        faults.throwIfAny();
        return respond(
                context,
                () -> writing.delete(editor, id, heir, conditions(context, id).ofChanging()));
    }

    @POST
    @Path("{id}/restore")
    @Operation(operationId = "restoreAttack", summary = "Restores a deleted attack")
    @Tag(name = "Writing")
    @SecurityRequirement(name = MeResource.TOKEN)
    @Parameter(name = WriteDesk.REASON, in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The restored attack.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AttackView.class)))
    public Response restore(@PathParam("id") String id, @Context RoutingContext context) {
        Editor editor = desk.editorOfAttacks(context, List.of(WriteDesk.REASON));
        return respond(context, () -> writing.restore(editor, id));
    }

    private static @Nullable Once once(HttpServerRequest request) {
        List<String> keys = request.headers().getAll("Idempotency-Key");
        if (keys.isEmpty()) {
            return null;
        }
        if (keys.size() > 1 || keys.get(0).isBlank() || keys.get(0).length() > LONGEST_KEY) {
            Faults faults = new Faults();
            faults.add(Fault.parameter(
                    "Idempotency-Key",
                    FaultCode.MALFORMED,
                    "'Idempotency-Key' takes one word of 1 to " + LONGEST_KEY + " characters.",
                    null));
            faults.throwIfAny();
        }
        return new Once(keys.get(0), "");
    }

    private Conditions conditions(RoutingContext context, String id) {
        return desk.conditions(context, Links.child(Paths.ATTACKS, id));
    }

    private Response respond(RoutingContext context, Supplier<SnapshotVersion> write) {
        return desk.respond(context, () -> {
            SnapshotVersion version = write.get();
            return new WriteDesk.Written(Links.child(Paths.ATTACKS, version.id()), version.stamp(), version.json());
        });
    }
}
