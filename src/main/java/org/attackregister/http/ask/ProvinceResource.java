package org.attackregister.http.ask;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.http.answer.Desk;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.ask.RecordLists.Plan;
import org.attackregister.query.Format;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.read.CountReader;
import org.attackregister.view.ProvinceRows;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.CodeShapes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The provinces of which a dataset has attacks: names are its own, so that no code list has them. */
@Path(Paths.PROVINCES)
public class ProvinceResource {
    private static final List<String> FILTERS = List.of(Parameter.DATASET.wireName(), FilterField.COUNTRY.wireName());

    private final Desk desk;
    private final RecordLists lists;

    ProvinceResource(Desk desk, RecordLists lists) {
        this.desk = desk;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listProvinces",
            summary = "First-level divisions of which a dataset has attacks, by the names that it gives them")
    @Tag(name = "Code lists")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = CodeShapes.ProvinceList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response provinces(@Context RoutingContext context) {
        Inquiry inquiry = desk.open(context);
        Format format = RecordLists.open(inquiry, FILTERS.toArray(new String[0]));
        CountQuestion question = counts(inquiry);
        ProvinceRows table = new ProvinceRows(question);
        Map<String, Object> method = new LinkedHashMap<>();
        Plan plan = new Plan(
                Paths.PROVINCES,
                question.filter().parameters(),
                question.filter().shown(),
                question.filter().dataset(),
                ProvinceRows.COLUMNS,
                () -> Map.of("method", method));
        return lists.respond(inquiry, plan, format, () -> {
            List<ObjectNode> rows = new ArrayList<>();
            method.put("attacks_without", table.write(inquiry.snapshot().count(question), rows));
            return rows;
        });
    }

    /** The question for counts by which they are found. */
    private static CountQuestion counts(Inquiry inquiry) {
        Map<String, List<String>> counts = new HashMap<>();
        for (String name : FILTERS) {
            if (inquiry.asked().has(name)) {
                counts.put(name, inquiry.asked().values(name));
            }
        }
        counts.put(Parameter.GROUP_BY.wireName(), List.of(Dimension.COUNTRY.code() + "," + Dimension.ADMIN1.code()));
        return new CountReader(inquiry.context(), new QueryParameters(counts), inquiry.faults()).counts();
    }
}
