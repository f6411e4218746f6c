package org.attackregister.http.ask;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attackregister.http.answer.Desk;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.ask.RecordLists.Plan;
import org.attackregister.http.write.RecordPage;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.Versioned;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.GroupStatus;
import org.attackregister.model.record.GroupType;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Format;
import org.attackregister.query.Parameter;
import org.attackregister.query.Shown;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.read.SearchReader;
import org.attackregister.service.RegisterService;
import org.attackregister.snapshot.reference.SpokenNames;
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

/** Perpetrator groups, and what sources say of them. */
@Path(Paths.GROUPS)
public class GroupResource {
    private static final String ATTACKS = "attacks";

    private final Desk desk;
    private final RecordLists lists;
    private final RegisterService register;

    GroupResource(Desk desk, RecordLists lists, RegisterService register) {
        this.desk = desk;
        this.lists = lists;
        this.register = register;
    }

    @GET
    @Operation(
            operationId = "listGroups",
            summary = "Perpetrator groups, each with the number of its attacks by dataset")
    @Tag(name = "Groups")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = RecordShapes.GroupList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@Context RoutingContext context) {
        Inquiry inquiry = desk.open(context);
        String q = FilterField.Q.wireName();
        Format format = RecordLists.open(inquiry, Parameter.TYPE.wireName(), Parameter.STATUS.wireName(), q);
        List<GroupType> types = inquiry.asRecords().coded(Parameter.TYPE, GroupType.values());
        List<GroupStatus> statuses = inquiry.asRecords().coded(Parameter.STATUS, GroupStatus.values());
        Optional<Operand.Search> search = inquiry.asked()
                .one(q, inquiry.faults())
                .flatMap(text -> new SearchReader(inquiry.faults()).read(q, text));
        Map<String, Object> shown = new LinkedHashMap<>();
        RecordLists.show(shown, Parameter.TYPE.wireName(), types);
        RecordLists.show(shown, Parameter.STATUS.wireName(), statuses);
        search.ifPresent(words -> shown.put(q, words.shown()));
        List<String> columns = new ArrayList<>(RecordColumns.of(Group.class));
        columns.add(ATTACKS);
        Plan plan = new Plan(Paths.GROUPS, Shown.parameters(shown), shown, null, columns);
        return lists.respond(inquiry, plan, format, () -> {
            Map<String, ObjectNode> attacks = attacks(inquiry);
            SpokenNames names = inquiry.references().spoken(RecordKind.GROUP);
            Set<String> called = search.map(names::having)
                    .orElseGet(() -> Set.copyOf(inquiry.references().ids(RecordKind.GROUP)));
            return inquiry.references().all(RecordKind.GROUP, Group.class).stream()
                    .filter(g -> RecordLists.among(types, g.value().type()))
                    .filter(g -> RecordLists.among(statuses, g.value().status()))
                    .filter(g -> called.contains(g.value().id()))
                    .map(g -> row(g, attacks))
                    .toList();
        });
    }

    private static ObjectNode row(Versioned<Group> group, Map<String, ObjectNode> attacks) {
        String id = group.value().id();
        ObjectNode row = RecordTree.of(group, Links.child(Paths.GROUPS, id));
        ObjectNode none = RegisterJson.MAPPER.createObjectNode();
        row.set(ATTACKS, attacks.getOrDefault(id, none));
        return row;
    }

    /** The number of attacks by dataset, by the id of the group. */
    private static Map<String, ObjectNode> attacks(Inquiry inquiry) {
        Map<String, ObjectNode> attacks = new HashMap<>();
        for (String dataset : inquiry.references().ids(RecordKind.DATASET)) {
            inquiry.snapshot()
                    .attacksByGroup(dataset, inquiry.revision())
                    .forEach((group, number) -> attacks.computeIfAbsent(
                                    group, k -> RegisterJson.MAPPER.createObjectNode())
                            .put(dataset, number));
        }
        return attacks;
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getGroup", summary = "One group, and what sources say of it")
    @Tag(name = "Groups")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {@Content(mediaType = "application/json", schema = @Schema(implementation = Group.class))})
    public Response get(@PathParam("id") String id, @Context RoutingContext context) {
        Inquiry inquiry = desk.open(context);
        return lists.page(
                inquiry,
                RecordPage.of(RecordKind.GROUP, id),
                () -> register.record(inquiry.snapshot(), RecordKind.GROUP, id, Group.class, inquiry.revision()));
    }
}
