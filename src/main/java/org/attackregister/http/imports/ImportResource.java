package org.attackregister.http.imports;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.attackregister.error.Faults;
import org.attackregister.http.answer.PlainAnswer;
import org.attackregister.http.answer.SmallTables;
import org.attackregister.http.param.QueryString;
import org.attackregister.http.security.Callers;
import org.attackregister.http.write.MeResource;
import org.attackregister.model.Caller;
import org.attackregister.model.ImportJob;
import org.attackregister.model.RegisterJson;
import org.attackregister.service.RegisterService;
import org.attackregister.service.imports.ImportOrder;
import org.attackregister.service.imports.ImportQueue;
import org.attackregister.view.ImportView;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.ImportShapes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The imports: files of attacks that are sent, each as the body of one request. */
@Path(Paths.IMPORTS)
@Blocking
public class ImportResource {
    private static final int ACCEPTED = 202;

    private final Callers callers;
    private final ImportQueue imports;
    private final RegisterService register;

    ImportResource(Callers callers, ImportQueue imports, RegisterService register) {
        this.callers = callers;
        this.imports = imports;
        this.register = register;
    }

    @POST
    @Operation(operationId = "createImport", summary = "Imports a file of attacks: all of it, or nothing")
    @Tag(name = "Imports")
    @SecurityRequirement(name = MeResource.TOKEN)
    @Parameter(
            name = ImportQuestion.FORMAT,
            in = ParameterIn.QUERY,
            required = true,
            description = "The layout of the file.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"gtd", "ucdp-ged", "acled", "rand-rdwti", "native"}))
    @Parameter(
            name = ImportQuestion.DATASET,
            in = ParameterIn.QUERY,
            required = true,
            description = "Id of the dataset that the rows go to; it is created if it does not exist.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = ImportQuestion.DRY_RUN,
            in = ParameterIn.QUERY,
            description = "Whether to report only what would be done, and write nothing.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Parameter(
            name = ImportQuestion.REPLACE,
            in = ParameterIn.QUERY,
            description = "Whether to delete the attacks of the dataset that are not in the file.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Parameter(
            name = ImportQuestion.REASON,
            in = ParameterIn.QUERY,
            description = "Why; shown in the history of every changed attack.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = ImportQuestion.FILE,
            in = ParameterIn.QUERY,
            description = "The file's name in the report; `upload` by default.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = ImportQuestion.DESCRIBE,
            in = ParameterIn.QUERY,
            description = "Fields of the dataset that differ from the format's own, as a JSON object of up to 500"
                    + " characters.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = ImportQuestion.ENCODING,
            in = ParameterIn.QUERY,
            description = "The encoding of the file, such as `windows-1251`; found in it by default.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = ImportQuestion.DATES,
            in = ParameterIn.QUERY,
            description = "The order in dates like 3/4/2022; found in all rows by default.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"day-first", "month-first"}))
    @Parameter(
            name = ImportQuestion.NUMBERS,
            in = ParameterIn.QUERY,
            description = "What comes before decimals; found in all rows by default.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"point", "comma"}))
    @Parameter(
            name = ImportQuestion.TAKE_OLDER,
            in = ParameterIn.QUERY,
            description = "Whether to take rows that the provider changed earlier than those that are stored.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @RequestBody(
            required = true,
            description = "The file: CSV, XLSX, NDJSON or JSON, optionally compressed with gzip or zip.",
            content = {
                @Content(mediaType = SentBody.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = SentBody.NDJSON, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = SentBody.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = SentBody.GZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = SentBody.ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = SentBody.BYTES, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "202",
            description = "The file has arrived; the job shows the progress of its import.",
            headers = @Header(name = "Location", description = "The job.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ImportShapes.Job.class)))
    public Response post(@Context RoutingContext context, InputStream body) {
        ImportJob job = imports.take(order(context), body);
        return Response.status(ACCEPTED)
                .entity(SmallTables.bytes(RegisterJson.tree(ImportView.of(job))))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Location", Links.child(Paths.IMPORTS, job.id()))
                .header("Retry-After", 1)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** What is asked for, before anything of the body is read. */
    private ImportOrder order(RoutingContext context) {
        Caller caller = callers.writer(context);
        Faults faults = new Faults();
        ImportQuestion question =
                new ImportQuestion(QueryString.read(context.request().query(), faults), faults);
        question.dataset().ifPresent(dataset -> callers.writer(context, dataset));
        ImportOrder order = question.read(caller);
        SentBody.check(context.request());
        register.snapshot();
        return order;
    }

    @GET
    @Operation(
            operationId = "listImports",
            summary = "The imports, newest first: all for an editor, their own for a partner")
    @Tag(name = "Imports")
    @SecurityRequirement(name = MeResource.TOKEN)
    @APIResponse(
            responseCode = "200",
            description = "All that have not ended, and those that ended lately; the newest first.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ImportShapes.Jobs.class)))
    public Response list(@Context RoutingContext context) {
        Caller caller = callers.writer(context);
        PlainAnswer.refuseUnknown(context, List.of());
        List<ImportJob> seen = imports.all().stream()
                .filter(job -> ImportSight.isOpen(job, caller))
                .toList();
        seen.forEach(job -> register.snapshot(ImportSight.revision(job)));
        return PlainAnswer.of(RegisterJson.tree(ImportView.of(seen)));
    }
}
