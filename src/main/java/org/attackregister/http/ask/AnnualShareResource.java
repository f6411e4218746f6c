package org.attackregister.http.ask;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.attackregister.http.answer.Citable;
import org.attackregister.http.answer.CitableAnswer;
import org.attackregister.http.answer.Desk;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.ask.RecordLists.Plan;
import org.attackregister.http.ask.RecordLists.RowSource;
import org.attackregister.http.several.ComputedDatasets;
import org.attackregister.http.write.RecordPage;
import org.attackregister.model.record.AnnualShare;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Format;
import org.attackregister.query.Parameter;
import org.attackregister.query.question.ShareQuestion;
import org.attackregister.query.question.ShareQuestion.Basis;
import org.attackregister.service.RegisterService;
import org.attackregister.service.share.ComputedShares;
import org.attackregister.service.share.ReportedShares;
import org.attackregister.service.share.ShareComparisons;
import org.attackregister.service.share.ShareShifts;
import org.attackregister.view.ShareRows;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.ShareShapes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shares of a group's attacks by year and target category: reported, computed, their shifts, and the two beside. */
@Path(Paths.ANNUAL_SHARES)
public class AnnualShareResource implements Citable {
    private static final List<String> ROW = List.of(
            "basis",
            "id",
            "group",
            "year",
            "period_from",
            "period_to",
            "period_text",
            "target_category",
            "share",
            "qualifier",
            "low",
            "high",
            "rank",
            "rank_note",
            "numerator",
            "denominator",
            "interval_low",
            "interval_high",
            "measure",
            "population",
            "dataset_counted",
            "scope",
            "source",
            "independent",
            "counting",
            "dataset",
            "coverage",
            "caveat",
            "note");
    private static final List<String> SHIFT = List.of(
            "basis",
            "group",
            "from_year",
            "to_year",
            "changed",
            "from",
            "to",
            "share_before",
            "qualifier_before",
            "share_after",
            "qualifier_after",
            "change_percentage_points",
            "change_interval_low",
            "change_interval_high",
            "test_method",
            "test_statistic",
            "test_p",
            "inference",
            "concentration_before_herfindahl",
            "concentration_before_effective_number",
            "concentration_after_herfindahl",
            "concentration_after_effective_number",
            "coverage_before",
            "coverage_after",
            "source",
            "dataset",
            "counting",
            "caveat");
    private static final List<String> COMPARISON = List.of(
            "group",
            "year",
            "target_category",
            "reported_id",
            "reported_share",
            "reported_qualifier",
            "reported_rank",
            "reported_source",
            "computed_share",
            "computed_numerator",
            "computed_denominator",
            "difference",
            "comparable",
            "reason",
            "reasons");

    private final Desk desk;
    private final RecordLists lists;
    private final RegisterService register;

    AnnualShareResource(Desk desk, RecordLists lists, RegisterService register) {
        this.desk = desk;
        this.lists = lists;
        this.register = register;
    }

    @GET
    @Operation(
            operationId = "listAnnualShares",
            summary = "Shares of a group's attacks by year and target category, reported or computed")
    @Tag(name = "Annual figures")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = ShareShapes.AnnualShareList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@Context RoutingContext context) {
        return list(desk.open(context)).response();
    }

    private CitableAnswer list(Inquiry inquiry) {
        Format format = inquiry.format(Inquiry.TABLES);
        ComputedDatasets asked = ComputedDatasets.read(inquiry);
        return cited("annual shares", inquiry, plan(inquiry, Paths.ANNUAL_SHARES, asked, ROW), format, () -> {
            List<ObjectNode> rows = new ArrayList<>();
            ShareQuestion question = asked.first();
            if (question.bases().contains(Basis.REPORTED)) {
                ReportedShares.of(inquiry.snapshot(), question).forEach(s -> rows.add(ShareRows.reported(s)));
            }
            for (ShareQuestion part : asked.computing()) {
                ShareRows shape = shape(inquiry, part);
                ComputedShares.of(inquiry.snapshot(), part).forEach(s -> rows.add(shape.computed(s)));
            }
            return rows;
        });
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getAnnualShare", summary = "One reported share")
    @Tag(name = "Annual figures")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {@Content(mediaType = "application/json", schema = @Schema(implementation = AnnualShare.class))})
    public Response get(@PathParam("id") String id, @Context RoutingContext context) {
        Inquiry inquiry = desk.open(context);
        return lists.page(
                inquiry,
                RecordPage.of(RecordKind.ANNUAL_SHARE, id),
                () -> register.record(
                        inquiry.snapshot(), RecordKind.ANNUAL_SHARE, id, AnnualShare.class, inquiry.revision()));
    }

    @GET
    @Path("shifts")
    @Operation(operationId = "listShifts", summary = "Where a group's main target changed from one year to the next")
    @Tag(name = "Annual figures")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = ShareShapes.ShiftList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response shifts(@Context RoutingContext context) {
        return shifts(desk.open(context)).response();
    }

    private CitableAnswer shifts(Inquiry inquiry) {
        Format format = inquiry.format(Inquiry.TABLES);
        ComputedDatasets asked = ComputedDatasets.read(inquiry);
        return cited(
                "shifts of annual shares",
                inquiry,
                plan(inquiry, Paths.SHIFTS, asked, SHIFT),
                format,
                () -> asked.byBasis().stream()
                        .flatMap(part -> ShareShifts.of(inquiry.snapshot(), part).stream()
                                .map(shape(inquiry, part)::shift))
                        .toList());
    }

    @GET
    @Path("comparison")
    @Operation(
            operationId = "compareAnnualShares",
            summary = "Reported beside computed, with the reason when they cannot be compared")
    @Tag(name = "Annual figures")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = ShareShapes.ComparisonList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response comparison(@Context RoutingContext context) {
        return comparison(desk.open(context)).response();
    }

    private CitableAnswer comparison(Inquiry inquiry) {
        Format format = inquiry.format(Inquiry.TABLES);
        ShareQuestion question = inquiry.asShares().comparison();
        return cited(
                "annual shares, reported beside computed",
                inquiry,
                plan(inquiry, Paths.COMPARISON, ComputedDatasets.of(question), COMPARISON),
                format,
                () -> {
                    ShareRows shape = shape(inquiry, question);
                    return ShareComparisons.of(inquiry.snapshot(), question).stream()
                            .map(shape::comparison)
                            .toList();
                });
    }

    @Override
    public @Nullable Function<Inquiry, CitableAnswer> at(String path) {
        return switch (path) {
            case Paths.ANNUAL_SHARES -> this::list;
            case Paths.SHIFTS -> this::shifts;
            case Paths.COMPARISON -> this::comparison;
            default -> null;
        };
    }

    private CitableAnswer cited(String what, Inquiry inquiry, Plan plan, Format format, RowSource rows) {
        return new CitableAnswer(what, lists.respond(inquiry, plan, format, rows), plan.dataset());
    }

    private static ShareRows shape(Inquiry inquiry, ShareQuestion question) {
        return new ShareRows(question, inquiry.dataset(question.filter().dataset()));
    }

    private static Plan plan(Inquiry inquiry, String path, ComputedDatasets asked, List<String> columns) {
        Map<String, String> parameters = asked.parameters();
        Map<String, Object> shown = asked.shown();
        if (path.equals(Paths.COMPARISON)) {
            parameters.remove(Parameter.BASIS.wireName());
            shown.remove(Parameter.BASIS.wireName());
        }
        return new Plan(path, parameters, shown, asked.dataset(), columns, () -> asked.said(inquiry));
    }
}
