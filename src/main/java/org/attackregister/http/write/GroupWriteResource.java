package org.attackregister.http.write;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.RecordKind;
import org.attackregister.view.link.Paths;
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

/** Perpetrator groups, as editors write them. */
@Path(Paths.GROUPS)
@Blocking
public class GroupWriteResource {
    private final RecordWrites writes;

    GroupWriteResource(RecordWrites writes) {
        this.writes = writes;
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putGroup",
            summary = "Creates a perpetrator group or replaces one; what the body leaves out becomes unknown")
    @Tag(name = "Writing")
    @SecurityRequirement(name = MeResource.TOKEN)
    @RequestBody(content = @Content(schema = @Schema(ref = "GroupBody")))
    @APIResponse(
            responseCode = "200",
            description = "The current group.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Group.class)))
    @APIResponse(
            responseCode = "201",
            description = "The created group.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Group.class)))
    public Response put(@PathParam("id") String id, @Context RoutingContext context, InputStream stream)
            throws IOException {
        return writes.put(context, RecordPage.of(RecordKind.GROUP, id), stream);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteGroup",
            summary = "Deletes a perpetrator group that nothing refers to; a tombstone stays in the feed")
    @Tag(name = "Writing")
    @SecurityRequirement(name = MeResource.TOKEN)
    @APIResponse(responseCode = "204", description = "The group is deleted.")
    public Response delete(@PathParam("id") String id, @Context RoutingContext context) {
        return writes.delete(context, RecordPage.of(RecordKind.GROUP, id));
    }

    @POST
    @Path("{id}/merge")
    @Operation(
            operationId = "mergeGroup",
            summary =
                    "Merges a perpetrator group into another: its id, names and attacks lead there until it is restored")
    @Tag(name = "Writing")
    @SecurityRequirement(name = MeResource.TOKEN)
    @Parameter(
            name = WriteDesk.INTO,
            in = ParameterIn.QUERY,
            required = true,
            description = "Id of the other group.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "204", description = "The group is merged.")
    public Response merge(@PathParam("id") String id, @Context RoutingContext context) {
        return writes.merge(context, RecordPage.of(RecordKind.GROUP, id));
    }

    @POST
    @Path("{id}/restore")
    @Operation(operationId = "restoreGroup", summary = "Restores a deleted or merged perpetrator group")
    @Tag(name = "Writing")
    @SecurityRequirement(name = MeResource.TOKEN)
    @APIResponse(
            responseCode = "200",
            description = "The restored group.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Group.class)))
    public Response restore(@PathParam("id") String id, @Context RoutingContext context) {
        return writes.restore(context, RecordPage.of(RecordKind.GROUP, id));
    }
}
