package org.attackregister.http.ask;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.http.answer.Desk;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.ask.RecordLists.Plan;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.Versioned;
import org.attackregister.model.code.Crosswalk;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.attackregister.model.code.Crosswalk.MappingRelation;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Format;
import org.attackregister.query.Parameter;
import org.attackregister.query.Shown;
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

/** How the codes of other providers map to the register's, and the rules that no list of codes can say. */
@Path(Paths.CROSSWALKS)
public class CrosswalkResource {
    private static final String VOCABULARY = Parameter.VOCABULARY.wireName();
    private static final String RELATION = Parameter.RELATION.wireName();
    private static final List<String> MAPPING =
            List.of("vocabulary", "code", "label", "field", "target", "relation", "note");

    private final Desk desk;
    private final RecordLists lists;

    CrosswalkResource(Desk desk, RecordLists lists) {
        this.desk = desk;
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "listCrosswalks", summary = "The providers whose codes are mapped, each with its rules")
    @Tag(name = "Crosswalks")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = RecordShapes.CrosswalkList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@Context RoutingContext context) {
        Inquiry inquiry = desk.open(context);
        Format format = RecordLists.open(inquiry);
        Plan plan = new Plan(Paths.CROSSWALKS, Map.of(), Map.of(), null, RecordColumns.of(Crosswalk.class));
        return lists.respond(
                inquiry,
                plan,
                format,
                () -> all(inquiry).stream().map(CrosswalkResource::head).toList());
    }

    @GET
    @Path("{scheme}")
    @Operation(operationId = "listMappings", summary = "How one provider's codes map to the register's, and its rules")
    @Tag(name = "Crosswalks")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = RecordShapes.MappingList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response mappings(@PathParam("scheme") String scheme, @Context RoutingContext context) {
        Inquiry inquiry = desk.open(context);
        Format format = RecordLists.open(inquiry, VOCABULARY, RELATION);
        Versioned<Crosswalk> crosswalk = find(inquiry, scheme);
        List<Mapping> mappings = crosswalk.value().mappings();
        List<String> vocabularies = inquiry.asRecords()
                .words(
                        Parameter.VOCABULARY,
                        mappings.stream().map(Mapping::vocabulary).distinct().toList());
        List<MappingRelation> relations = inquiry.asRecords().coded(Parameter.RELATION, MappingRelation.values());
        Map<String, Object> shown = new LinkedHashMap<>();
        RecordLists.show(shown, VOCABULARY, vocabularies);
        RecordLists.show(shown, RELATION, relations);
        Plan plan = new Plan(
                Links.child(Paths.CROSSWALKS, scheme),
                Shown.parameters(shown),
                shown,
                null,
                MAPPING,
                () -> Map.of("crosswalk", head(crosswalk)));
        return lists.respond(
                inquiry,
                plan,
                format,
                () -> mappings.stream()
                        .filter(m -> RecordLists.among(vocabularies, m.vocabulary()))
                        .filter(m -> RecordLists.among(relations, m.relation()))
                        .map(m -> (ObjectNode) RegisterJson.tree(m))
                        .toList());
    }

    private static List<Versioned<Crosswalk>> all(Inquiry inquiry) {
        return inquiry.references().all(RecordKind.CROSSWALK, Crosswalk.class);
    }

    private static Versioned<Crosswalk> find(Inquiry inquiry, String scheme) {
        return inquiry.references()
                .find(RecordKind.CROSSWALK, scheme, Crosswalk.class)
                .orElseThrow(() -> new RegisterException(
                        Trouble.NOT_FOUND,
                        "There is no crosswalk of that scheme at revision %d; there are: %s."
                                .formatted(
                                        inquiry.revision(),
                                        all(inquiry).isEmpty()
                                                ? "none"
                                                : String.join(
                                                        ", ",
                                                        inquiry.references().ids(RecordKind.CROSSWALK)))));
    }

    /** A crosswalk with the number of its mappings in place of them. */
    private static ObjectNode head(Versioned<Crosswalk> crosswalk) {
        ObjectNode tree = (ObjectNode) RegisterJson.tree(crosswalk.value());
        tree.put("mappings", crosswalk.value().mappings().size());
        return RecordTree.stamped(
                tree, crosswalk, Links.child(Paths.CROSSWALKS, crosswalk.value().scheme()));
    }
}
