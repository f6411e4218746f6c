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
import org.attackregister.model.record.AnnualShare;
import org.attackregister.model.record.RecordKind;
import org.attackregister.view.link.Paths;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published shares, as editors write them. */
@Path(Paths.ANNUAL_SHARES)
@Blocking
public class AnnualShareWriteResource {
    private final RecordWrites writes;

    AnnualShareWriteResource(RecordWrites writes) {
        this.writes = writes;
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putAnnualShare",
            summary = "Creates a published share or replaces one; what the body leaves out becomes unknown")
    @Tag(name = "Writing")
    @SecurityRequirement(name = MeResource.TOKEN)
    @RequestBody(content = @Content(schema = @Schema(ref = "AnnualShareBody")))
    @APIResponse(
            responseCode = "200",
            description = "The current share.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AnnualShare.class)))
    @APIResponse(
            responseCode = "201",
            description = "The created share.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AnnualShare.class)))
    public Response put(@PathParam("id") String id, @Context RoutingContext context, InputStream stream)
            throws IOException {
        return writes.put(context, RecordPage.of(RecordKind.ANNUAL_SHARE, id), stream);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteAnnualShare",
            summary = "Deletes a published share that nothing refers to; a tombstone stays in the feed")
    @Tag(name = "Writing")
    @SecurityRequirement(name = MeResource.TOKEN)
    @APIResponse(responseCode = "204", description = "The share is deleted.")
    public Response delete(@PathParam("id") String id, @Context RoutingContext context) {
        return writes.delete(context, RecordPage.of(RecordKind.ANNUAL_SHARE, id));
    }

    @POST
    @Path("{id}/restore")
    @Operation(operationId = "restoreAnnualShare", summary = "Restores a deleted published share")
    @Tag(name = "Writing")
    @SecurityRequirement(name = MeResource.TOKEN)
    @APIResponse(
            responseCode = "200",
            description = "The restored share.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AnnualShare.class)))
    public Response restore(@PathParam("id") String id, @Context RoutingContext context) {
        return writes.restore(context, RecordPage.of(RecordKind.ANNUAL_SHARE, id));
    }
}
