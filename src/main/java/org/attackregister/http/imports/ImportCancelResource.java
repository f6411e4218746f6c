package org.attackregister.http.imports;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.attackregister.http.answer.PlainAnswer;
import org.attackregister.http.write.MeResource;
import org.attackregister.model.RegisterJson;
import org.attackregister.service.imports.ImportQueue;
import org.attackregister.view.ImportView;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.ImportShapes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The end of an import before its time. */
@Path(Paths.IMPORTS + "/{id}")
@Blocking
public class ImportCancelResource {
    // apart from ImportJobResource: Quarkus takes GET and DELETE of one class in one order or the other
    private static final int ACCEPTED = 202;

    private final ImportSight sight;
    private final ImportQueue imports;

    ImportCancelResource(ImportSight sight, ImportQueue imports) {
        this.sight = sight;
        this.imports = imports;
    }

    @DELETE
    @Operation(operationId = "cancelImport", summary = "Cancels an import and rolls back what it has done")
    @Tag(name = "Imports")
    @SecurityRequirement(name = MeResource.TOKEN)
    @APIResponse(
            responseCode = "202",
            description = "The job, `cancelled` or `cancelling`: nothing of its file will be stored.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ImportShapes.Job.class)))
    public Response cancel(@PathParam("id") String id, @Context RoutingContext context) {
        sight.job(id, context);
        PlainAnswer.refuseUnknown(context, List.of());
        return Response.fromResponse(PlainAnswer.of(RegisterJson.tree(ImportView.of(imports.cancel(id)))))
                .status(ACCEPTED)
                .build();
    }
}
