package org.attackregister.http.imports;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.attackregister.error.Faults;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.export.BodyWriter;
import org.attackregister.export.FindingExports;
import org.attackregister.http.answer.PlainAnswer;
import org.attackregister.http.cache.Encoding;
import org.attackregister.http.cache.Negotiation;
import org.attackregister.http.cache.RequestFacts;
import org.attackregister.http.cache.StreamSlots;
import org.attackregister.http.param.QueryString;
import org.attackregister.http.write.MeResource;
import org.attackregister.model.ImportJob;
import org.attackregister.model.RegisterJson;
import org.attackregister.query.Format;
import org.attackregister.query.QueryParameters;
import org.attackregister.service.imports.ImportQueue;
import org.attackregister.service.imports.ImportResult;
import org.attackregister.view.ImportView;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.ImportShapes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One import: how far it is, what it did and found. */
@Path(Paths.IMPORTS + "/{id}")
@Blocking
public class ImportJobResource {
    private static final String FORMAT = "format";

    private final ImportSight sight;
    private final ImportQueue imports;
    private final StreamSlots slots;

    ImportJobResource(ImportSight sight, ImportQueue imports, StreamSlots slots) {
        this.sight = sight;
        this.imports = imports;
        this.slots = slots;
    }

    @GET
    @Operation(
            operationId = "getImport",
            summary =
                    "State and progress of an import; at the end its figures, and the first hundred findings of each kind")
    @Tag(name = "Imports")
    @SecurityRequirement(name = MeResource.TOKEN)
    @APIResponse(
            responseCode = "200",
            description = "The job. Once it is done, the next answer has its attacks.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ImportShapes.Job.class)))
    public Response get(@PathParam("id") String id, @Context RoutingContext context) {
        ImportJob job = sight.job(id, context);
        PlainAnswer.refuseUnknown(context, List.of());
        return PlainAnswer.of(RegisterJson.tree(ImportView.of(job)));
    }

    @GET
    @Path("report")
    @Operation(
            operationId = "getImportReport",
            summary = "All findings of an import, up to a million, by file, line and column")
    @Tag(name = "Imports")
    @SecurityRequirement(name = MeResource.TOKEN)
    @APIResponse(
            responseCode = "200",
            description = "The findings, in the order of the rows.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ImportShapes.Report.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response report(@PathParam("id") String id, @Context RoutingContext context) {
        ImportJob job = sight.job(id, context);
        RequestFacts facts = RequestFacts.of(context.request());
        Faults faults = new Faults();
        QueryParameters asked = QueryString.read(context.request().query(), faults);
        asked.refuseUnknown(List.of(FORMAT), faults);
        Format format =
                Negotiation.choose(asked, facts.accept(), Set.of(Format.JSON, Format.CSV, Format.NDJSON), faults);
        faults.throwIfAny();
        InputStream packed = imports.report(id).orElseThrow(() -> without(job));
        boolean complete = ImportResult.of(job).reportComplete();
        Response.ResponseBuilder response = Response.ok()
                .type(format.mediaType() + (format == Format.CSV ? ";charset=UTF-8;header=present" : ""))
                .header("Content-Disposition", "inline; filename=\"import-" + id + "." + format.code() + "\"")
                .header("Complete", complete)
                .header("Cache-Control", "no-store");
        if (facts.head()) {
            return response.build();
        }
        return response.entity(slots.body(Encoding.IDENTITY, body(format, packed, complete), false))
                .build();
    }

    private static BodyWriter body(Format format, InputStream packed, boolean complete) {
        return switch (format) {
            case CSV -> out -> FindingExports.csv(packed, out);
            case NDJSON -> out -> FindingExports.ndjson(packed, out);
            case JSON, GEOJSON -> out -> FindingExports.json(packed, complete, out);
        };
    }

    private static RegisterException without(ImportJob job) {
        return job.state().isEnd()
                ? new RegisterException(
                        Trouble.NOT_FOUND, "The import is " + job.state().code() + " and has no report.")
                : new RegisterException(
                        Trouble.CONFLICT,
                        "The import is " + job.state().code() + "; its report is there when it has ended.");
    }
}
