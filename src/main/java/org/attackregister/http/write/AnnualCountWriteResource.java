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
import org.attackregister.model.record.AnnualCount;
import org.attackregister.model.record.RecordKind;
import org.attackregister.view.link.Paths;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published totals, as editors write them. */
@Path(Paths.ANNUAL_COUNTS)
@Blocking
public class AnnualCountWriteResource {
    private final RecordWrites writes;

    AnnualCountWriteResource(RecordWrites writes) {
        this.writes = writes;
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putAnnualCount",
            summary = "Creates a published total or replaces one; what the body leaves out becomes unknown")
    @Tag(name = "Writing")
    @SecurityRequirement(name = MeResource.TOKEN)
    @RequestBody(content = @Content(schema = @Schema(ref = "AnnualCountBody")))
    @APIResponse(
            responseCode = "200",
            description = "The current total.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AnnualCount.class)))
    @APIResponse(
            responseCode = "201",
            description = "The created total.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AnnualCount.class)))
    public Response put(@PathParam("id") String id, @Context RoutingContext context, InputStream stream)
            throws IOException {
        return writes.put(context, RecordPage.of(RecordKind.ANNUAL_COUNT, id), stream);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteAnnualCount",
            summary = "Deletes a published total that nothing refers to; a tombstone stays in the feed")
    @Tag(name = "Writing")
    @SecurityRequirement(name = MeResource.TOKEN)
    @APIResponse(responseCode = "204", description = "The total is deleted.")
    public Response delete(@PathParam("id") String id, @Context RoutingContext context) {
        return writes.delete(context, RecordPage.of(RecordKind.ANNUAL_COUNT, id));
    }

    @POST
    @Path("{id}/restore")
    @Operation(operationId = "restoreAnnualCount", summary = "Restores a deleted published total")
    @Tag(name = "Writing")
    @SecurityRequirement(name = MeResource.TOKEN)
    @APIResponse(
            responseCode = "200",
            description = "The restored total.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AnnualCount.class)))
    public Response restore(@PathParam("id") String id, @Context RoutingContext context) {
        return writes.restore(context, RecordPage.of(RecordKind.ANNUAL_COUNT, id));
    }
}
