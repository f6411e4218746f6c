package org.attackregister.http.ask;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.attackregister.http.answer.Desk;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.ask.RecordLists.Plan;
import org.attackregister.model.Versioned;
import org.attackregister.model.code.AttackType;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Region;
import org.attackregister.model.code.TargetCategory;
import org.attackregister.model.code.TargetLevel;
import org.attackregister.model.code.WeaponType;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Format;
import org.attackregister.query.Parameter;
import org.attackregister.query.Shown;
import org.attackregister.query.filter.FilterField;
import org.attackregister.service.write.AbsentRecord;
import org.attackregister.view.RecordTree;
import org.attackregister.view.TargetTree;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.CodeShapes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The code lists: who can be attacked, how, with what, and where. */
@Path("/")
public class CodeListResource {
    private final Desk desk;
    private final RecordLists lists;

    CodeListResource(Desk desk, RecordLists lists) {
        this.desk = desk;
        this.lists = lists;
    }

    @GET
    @Path(Paths.TARGET_CATEGORIES)
    @Operation(
            operationId = "listTargetCategories",
            summary = "Who can be attacked: a tree of category, target type and subtype")
    @Tag(name = "Code lists")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = CodeShapes.TargetCategoryList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response targetCategories(@Context RoutingContext context) {
        Inquiry inquiry = desk.open(context);
        Format format = RecordLists.open(inquiry);
        List<String> columns = new ArrayList<>(RecordColumns.of(TargetCategory.class));
        columns.add(3, "types");
        Plan plan = new Plan(Paths.TARGET_CATEGORIES, Map.of(), Map.of(), null, columns);
        return lists.respond(inquiry, plan, format, () -> new TargetTree(inquiry.references()).categories());
    }

    @GET
    @Path(Paths.TARGET_CATEGORIES + "/{code}")
    @Operation(
            operationId = "getTargetCategory",
            summary = "One category, target type or subtype with what is below it")
    @Tag(name = "Code lists")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = CodeShapes.TargetNode.class))
            })
    public Response targetCategory(@PathParam("code") String code, @Context RoutingContext context) {
        Inquiry inquiry = desk.open(context);
        RecordLists.openSingle(inquiry, Parameter.LEVEL);
        List<TargetLevel> levels = inquiry.asRecords()
                .word(Parameter.LEVEL, TargetLevel.values())
                .map(List::of)
                .orElse(List.of(TargetLevel.values()));
        Map<String, String> question = levels.size() == 1
                ? Map.of(Parameter.LEVEL.wireName(), levels.get(0).code())
                : Map.of();
        return lists.single(
                inquiry,
                Links.child(Paths.TARGET_CATEGORIES, code),
                question,
                () -> List.of(new TargetTree(inquiry.references())
                        .find(code, levels)
                        .orElseThrow(() -> new AbsentRecord(
                                        levels.stream()
                                                .map(TargetLevel::records)
                                                .toList(),
                                        "code",
                                        code)
                                .at(inquiry.snapshot(), inquiry.revision()))));
    }

    @GET
    @Path(Paths.ATTACK_TYPES)
    @Operation(operationId = "listAttackTypes", summary = "How an attack was made")
    @Tag(name = "Code lists")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = CodeShapes.AttackTypeList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response attackTypes(@Context RoutingContext context) {
        return codes(context, Paths.ATTACK_TYPES, RecordKind.ATTACK_TYPE, AttackType.class);
    }

    @GET
    @Path(Paths.WEAPON_TYPES)
    @Operation(operationId = "listWeaponTypes", summary = "What an attack was made with")
    @Tag(name = "Code lists")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = CodeShapes.WeaponTypeList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response weaponTypes(@Context RoutingContext context) {
        return codes(context, Paths.WEAPON_TYPES, RecordKind.WEAPON_TYPE, WeaponType.class);
    }

    @GET
    @Path(Paths.REGIONS)
    @Operation(operationId = "listRegions", summary = "Regions of the world, as GTD divides it")
    @Tag(name = "Code lists")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = CodeShapes.RegionList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response regions(@Context RoutingContext context) {
        return codes(context, Paths.REGIONS, RecordKind.REGION, Region.class);
    }

    private Response codes(RoutingContext context, String path, RecordKind kind, Class<? extends Record> type) {
        Inquiry inquiry = desk.open(context);
        Format format = RecordLists.open(inquiry);
        Plan plan = new Plan(path, Map.of(), Map.of(), null, RecordColumns.of(type));
        return lists.respond(inquiry, plan, format, () -> rows(inquiry, kind, type, record -> true));
    }

    @GET
    @Path(Paths.COUNTRIES)
    @Operation(operationId = "listCountries", summary = "States and territories, and former states")
    @Tag(name = "Code lists")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = CodeShapes.CountryList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response countries(@Context RoutingContext context) {
        Inquiry inquiry = desk.open(context);
        String region = FilterField.REGION.wireName();
        Format format = RecordLists.open(inquiry, region, Parameter.FORMER.wireName());
        List<String> regions = inquiry.asRecords().records(region, RecordKind.REGION);
        List<String> former = inquiry.asRecords().words(Parameter.FORMER, List.of("true", "false"));
        Map<String, Object> shown = new LinkedHashMap<>();
        RecordLists.show(shown, region, regions);
        RecordLists.show(shown, Parameter.FORMER.wireName(), former);
        Plan plan = new Plan(Paths.COUNTRIES, Shown.parameters(shown), shown, null, RecordColumns.of(Country.class));
        return lists.respond(
                inquiry,
                plan,
                format,
                () -> rows(
                        inquiry,
                        RecordKind.COUNTRY,
                        Country.class,
                        c -> RecordLists.among(regions, c.region())
                                && RecordLists.among(former, String.valueOf(c.former()))));
    }

    private static <T> List<ObjectNode> rows(Inquiry inquiry, RecordKind kind, Class<T> type, Predicate<T> selected) {
        return inquiry.references().all(kind, type).stream()
                .filter(r -> selected.test(r.value()))
                .map((Versioned<T> r) -> RecordTree.of(r))
                .toList();
    }
}
