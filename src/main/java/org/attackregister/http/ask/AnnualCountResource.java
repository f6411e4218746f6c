package org.attackregister.http.ask;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.attackregister.http.answer.Citable;
import org.attackregister.http.answer.CitableAnswer;
import org.attackregister.http.answer.Desk;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.ask.RecordLists.Plan;
import org.attackregister.http.write.RecordPage;
import org.attackregister.model.record.AnnualCount;
import org.attackregister.model.record.CountMetric;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Format;
import org.attackregister.query.Parameter;
import org.attackregister.query.Shown;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.read.RecordReader;
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
import org.jspecify.annotations.Nullable;

/** Published yearly totals side by side, each with its source; they disagree. */
@Path(Paths.ANNUAL_COUNTS)
public class AnnualCountResource implements Citable {
    private static final String GROUP = FilterField.GROUP.wireName();
    private static final String YEAR = FilterField.YEAR_OF.wireName();
    private static final String COUNTRY = FilterField.COUNTRY.wireName();
    private static final String METRIC = Parameter.METRIC.wireName();
    private static final String SOURCE = Parameter.SOURCE.wireName();

    private final Desk desk;
    private final RecordLists lists;
    private final RegisterService register;

    AnnualCountResource(Desk desk, RecordLists lists, RegisterService register) {
        this.desk = desk;
        this.lists = lists;
        this.register = register;
    }

    @GET
    @Operation(operationId = "listAnnualCounts", summary = "Published yearly totals side by side; they disagree")
    @Tag(name = "Annual figures")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = RecordShapes.AnnualCountList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@Context RoutingContext context) {
        return list(desk.open(context)).response();
    }

    @Override
    public @Nullable Function<Inquiry, CitableAnswer> at(String path) {
        return path.equals(Paths.ANNUAL_COUNTS) ? this::list : null;
    }

    private CitableAnswer list(Inquiry inquiry) {
        Format format = RecordLists.open(inquiry, GROUP, YEAR, COUNTRY, METRIC, SOURCE);
        RecordReader reader = inquiry.asRecords();
        List<String> groups = reader.records(GROUP, RecordKind.GROUP);
        List<Integer> years = reader.years();
        List<String> countries = reader.records(COUNTRY, RecordKind.COUNTRY);
        List<CountMetric> metrics = reader.coded(Parameter.METRIC, CountMetric.values());
        List<String> sources = reader.records(SOURCE, RecordKind.SOURCE);
        Map<String, Object> shown = new LinkedHashMap<>();
        RecordLists.show(shown, GROUP, groups);
        RecordLists.show(shown, YEAR, years);
        RecordLists.show(shown, COUNTRY, countries);
        RecordLists.show(shown, METRIC, metrics);
        RecordLists.show(shown, SOURCE, sources);
        Plan plan = new Plan(
                Paths.ANNUAL_COUNTS, Shown.parameters(shown), shown, null, RecordColumns.of(AnnualCount.class));
        Response response = lists.respond(
                inquiry,
                plan,
                format,
                () -> inquiry.references().all(RecordKind.ANNUAL_COUNT, AnnualCount.class).stream()
                        .filter(c -> RecordLists.among(
                                groups,
                                inquiry.references()
                                        .merges()
                                        .currentOf(c.value().group())))
                        .filter(c -> RecordLists.among(years, c.value().year()))
                        .filter(c -> RecordLists.among(countries, c.value().country()))
                        .filter(c -> RecordLists.among(metrics, c.value().metric()))
                        .filter(c -> RecordLists.among(sources, c.value().source()))
                        .map(c -> RecordTree.of(
                                c, Links.child(Paths.ANNUAL_COUNTS, c.value().id())))
                        .toList());
        return new CitableAnswer("annual counts", response, null);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getAnnualCount", summary = "One published total")
    @Tag(name = "Annual figures")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {@Content(mediaType = "application/json", schema = @Schema(implementation = AnnualCount.class))})
    public Response get(@PathParam("id") String id, @Context RoutingContext context) {
        Inquiry inquiry = desk.open(context);
        return lists.page(
                inquiry,
                RecordPage.of(RecordKind.ANNUAL_COUNT, id),
                () -> register.record(
                        inquiry.snapshot(), RecordKind.ANNUAL_COUNT, id, AnnualCount.class, inquiry.revision()));
    }
}
