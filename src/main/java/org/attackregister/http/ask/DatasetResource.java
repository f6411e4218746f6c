package org.attackregister.http.ask;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attackregister.http.answer.Desk;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.ask.RecordLists.Plan;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.Versioned;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Format;
import org.attackregister.service.RegisterService;
import org.attackregister.snapshot.DatasetContent;
import org.attackregister.view.RecordTree;
import org.attackregister.view.grade.GradeRuleList;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.RecordShapes;
import org.attackregister.view.shape.RecordShapes.GradedRule;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is loaded: licence, attribution, coverage, counts, revision, digest. */
@Path(Paths.DATASETS)
public class DatasetResource {
    private final Desk desk;
    private final RecordLists lists;
    private final RegisterService register;

    DatasetResource(Desk desk, RecordLists lists, RegisterService register) {
        this.desk = desk;
        this.lists = lists;
        this.register = register;
    }

    @GET
    @Operation(operationId = "listDatasets", summary = "What is loaded")
    @Tag(name = "Datasets")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = RecordShapes.DatasetList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@Context RoutingContext context) {
        Inquiry inquiry = desk.open(context);
        Format format = RecordLists.open(inquiry);
        List<String> columns = new ArrayList<>(RecordColumns.of(Dataset.class));
        columns.addAll(List.of("label", "attacks", "first_date", "last_date", "last_changed_revision", "digest"));
        Plan plan = new Plan(Paths.DATASETS, Map.of(), Map.of(), null, columns);
        return lists.respond(
                inquiry,
                plan,
                format,
                () -> inquiry.references().all(RecordKind.DATASET, Dataset.class).stream()
                        .map(d -> row(inquiry, d))
                        .toList());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDataset", summary = "One dataset: licence, coverage, counts, revision, digest")
    @Tag(name = "Datasets")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {@Content(mediaType = "application/json", schema = @Schema(implementation = Dataset.class))})
    public Response get(@PathParam("id") String id, @Context RoutingContext context) {
        Inquiry inquiry = desk.open(context);
        return lists.single(
                inquiry,
                Links.child(Paths.DATASETS, id),
                () -> List.of(single(
                        inquiry,
                        register.record(
                                inquiry.snapshot(), RecordKind.DATASET, id, Dataset.class, inquiry.revision()))));
    }

    private static ObjectNode single(Inquiry inquiry, Versioned<Dataset> dataset) {
        String id = dataset.value().id();
        List<GradedRule> rules = GradeRuleList.of(id, inquiry.snapshot().marks(id, inquiry.revision()));
        return row(inquiry, dataset).set("grade_rules", RegisterJson.tree(rules));
    }

    private static ObjectNode row(Inquiry inquiry, Versioned<Dataset> dataset) {
        String id = dataset.value().id();
        ObjectNode row = RecordTree.of(dataset, Links.child(Paths.DATASETS, id));
        DatasetContent state = inquiry.snapshot().dataset(id, inquiry.revision());
        row.put("label", label(dataset.value(), state));
        row.put("attacks", state.attacks());
        row.put("first_date", text(state.firstDate()));
        row.put("last_date", text(state.lastDate()));
        row.put("last_changed_revision", state.lastChanged());
        row.put("digest", state.digest());
        return row;
    }

    /** What sets datasets of one name apart: id, coverage and size. */
    private static String label(Dataset dataset, DatasetContent state) {
        return String.format(
                Locale.ROOT,
                "%s (%s, %s, %,d %s)",
                dataset.name(),
                dataset.id(),
                covered(dataset.coverage().from(), dataset.coverage().to()),
                state.attacks(),
                state.attacks() == 1 ? "attack" : "attacks");
    }

    private static String covered(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? "no period stated" : "until " + to;
        }
        return to == null ? "from " + from : from + " to " + to;
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
