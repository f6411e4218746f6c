package org.attackregister.http.ask;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.http.answer.Desk;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.answer.SmallTables;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.http.cache.Answers;
import org.attackregister.http.cache.Negotiation;
import org.attackregister.model.RegisterJson;
import org.attackregister.query.Format;
import org.attackregister.query.Parameter;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.LinkShapes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where everything is: a page for a browser, links for everything else. */
@Path(IndexResource.HERE)
public class IndexResource {
    static final String HERE = "/";
    private static final Map<String, String> LINKS = links();

    private final Desk desk;
    private final Answers answers;
    private final DashboardPage dashboard;

    IndexResource(Desk desk, Answers answers, DashboardPage dashboard) {
        this.desk = desk;
        this.answers = answers;
        this.dashboard = dashboard;
    }

    private static Map<String, String> links() {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("attacks", Paths.ATTACKS);
        links.put("counts", Paths.COUNTS);
        links.put("target_categories", Paths.TARGET_CATEGORIES);
        links.put("attack_types", Paths.ATTACK_TYPES);
        links.put("weapon_types", Paths.WEAPON_TYPES);
        links.put("regions", Paths.REGIONS);
        links.put("countries", Paths.COUNTRIES);
        links.put("provinces", Paths.PROVINCES);
        links.put("annual_shares", Paths.ANNUAL_SHARES);
        links.put("shifts", Paths.SHIFTS);
        links.put("comparison", Paths.COMPARISON);
        links.put("annual_counts", Paths.ANNUAL_COUNTS);
        links.put("groups", Paths.GROUPS);
        links.put("sources", Paths.SOURCES);
        links.put("crosswalks", Paths.CROSSWALKS);
        links.put("datasets", Paths.DATASETS);
        links.put("changes", Paths.CHANGES);
        links.put("changes_stream", Paths.CHANGE_STREAM);
        links.put("snapshot", Paths.SNAPSHOT);
        links.put("digests", Paths.DIGESTS);
        links.put("imports", Paths.IMPORTS);
        links.put("me", Paths.ME);
        links.put("openapi", "/openapi");
        links.put("docs", "/docs");
        links.put("health", "/q/health");
        links.put("metrics", "/q/metrics");
        return links;
    }

    @GET
    @Operation(operationId = "getIndex", summary = "Where everything is")
    @Tag(name = "Index")
    @APIResponse(
            responseCode = "200",
            description = "Links; for a caller that prefers HTML, a page of charts.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = LinkShapes.Index.class)),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING))
            })
    public Response index(@Context RoutingContext context) {
        return respond(context);
    }

    @GET
    @Path(Paths.VERSION)
    @Operation(operationId = "getIndexOfVersion", summary = "Where everything is, at the version's own address")
    @Tag(name = "Index")
    @APIResponse(
            responseCode = "200",
            description = "Links; for a caller that prefers HTML, a page of charts.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = LinkShapes.Index.class)),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING))
            })
    public Response indexOfVersion(@Context RoutingContext context) {
        return respond(context);
    }

    private Response respond(RoutingContext context) {
        Inquiry inquiry = desk.openNewest(context);
        boolean formatNamed = inquiry.asked().has(Parameter.FORMAT.wireName());
        if (!formatNamed && Negotiation.prefersPage(inquiry.facts().accept())) {
            return dashboard.respond(inquiry.facts());
        }
        inquiry.asked().refuseUnknown(List.of(Parameter.FORMAT.wireName()), inquiry.faults());
        inquiry.format(Set.of(Format.JSON));
        inquiry.faults().throwIfAny();
        AnswerKey key = inquiry.key(HERE, Map.of(), Format.JSON);
        return answers.respond(inquiry.facts(), key, () -> {
            ObjectNode node = RegisterJson.MAPPER.createObjectNode();
            node.put("name", "Attack Register");
            node.put("revision", inquiry.revision());
            node.set("links", RegisterJson.tree(LINKS));
            return Inquiry.answer(key, SmallTables.bytes(node));
        });
    }
}
