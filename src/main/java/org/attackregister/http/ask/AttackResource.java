package org.attackregister.http.ask;

import static org.attackregister.http.answer.Inquiry.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.attackregister.http.answer.Citable;
import org.attackregister.http.answer.CitableAnswer;
import org.attackregister.http.answer.Desk;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.http.cache.Answers;
import org.attackregister.http.several.ListedDatasets;
import org.attackregister.http.several.SeveralDatasets;
import org.attackregister.model.RegisterJson;
import org.attackregister.query.Format;
import org.attackregister.query.Page;
import org.attackregister.query.Parameter;
import org.attackregister.query.question.AttackQuestion;
import org.attackregister.service.RegisterService;
import org.attackregister.snapshot.Snapshot.SnapshotVersion;
import org.attackregister.view.Envelope;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.AttackShapes;
import org.attackregister.view.shape.AttackView;
import org.attackregister.view.shape.PageView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The attacks: lists, single ones and their histories. */
@Path(Paths.ATTACKS)
public class AttackResource implements Citable {
    private static final Set<Format> OFFERED = EnumSet.allOf(Format.class);

    private final Desk desk;
    private final RegisterService register;
    private final Answers answers;
    private final NextPages nextPages;

    AttackResource(Desk desk, RegisterService register, Answers answers, NextPages nextPages) {
        this.nextPages = nextPages;
        this.desk = desk;
        this.register = register;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "listAttacks", summary = "The attacks that a filter finds, page by page or as a stream")
    @Tag(name = "Attacks")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = AttackShapes.AttackList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/geo+json", schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response list(@Context RoutingContext context) {
        return list(desk.open(context)).response();
    }

    @Override
    public @Nullable Function<Inquiry, CitableAnswer> at(String path) {
        return path.equals(Paths.ATTACKS) ? this::list : null;
    }

    private CitableAnswer list(Inquiry inquiry) {
        Format format = inquiry.format(OFFERED);
        ListedDatasets several = SeveralDatasets.isAsked(inquiry) ? ListedDatasets.read(inquiry, format) : null;
        AttackQuestion read = several == null
                ? inquiry.asList().list(format)
                : several.parts().get(0);
        long offset = inquiry.offset(Paths.ATTACKS, several == null ? read.parameters() : several.parameters());
        inquiry.faults().throwIfAny();
        Listing listing = new Listing(
                inquiry,
                new AttackQuestion(
                        read.filter(),
                        read.sort(),
                        read.fields(),
                        new Page(offset, read.page().limit()),
                        format),
                several);
        AnswerKey key = inquiry.key(Paths.ATTACKS, listing.parameters(), format);
        return new CitableAnswer(
                "attacks",
                respond(inquiry, key, listing),
                several == null ? read.filter().dataset() : null);
    }

    private Response respond(Inquiry inquiry, AnswerKey key, Listing listing) {
        if (key.format() == Format.JSON) {
            return answers.respond(inquiry.facts(), key, () -> {
                nextPages.remember(inquiry.facts().uri(), listing);
                return listing.json();
            });
        }
        return answers.stream(inquiry.facts(), key, listing.head(key), listing.body());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getAttack", summary = "One attack")
    @Tag(name = "Attacks")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {@Content(mediaType = "application/json", schema = @Schema(implementation = AttackView.class))})
    public Response get(@PathParam("id") String id, @Context RoutingContext context) {
        Inquiry inquiry = desk.open(context);
        inquiry.asked()
                .refuseUnknown(List.of(Parameter.AS_OF.wireName(), Parameter.FORMAT.wireName()), inquiry.faults());
        inquiry.format(Set.of(Format.JSON));
        inquiry.faults().throwIfAny();
        SnapshotVersion version = register.attack(inquiry.snapshot(), id, inquiry.revision());
        AnswerKey key = Inquiry.pageKey(
                inquiry.snapshot(),
                Links.child(Paths.ATTACKS, id),
                version.stamp().revision(),
                inquiry.context().pinned());
        return answers.respond(
                inquiry.facts(), key, answer(key, () -> version.json().orElseThrow()));
    }

    @GET
    @Path("{id}/history")
    @Operation(operationId = "getAttackHistory", summary = "The versions of one attack, newest first")
    @Tag(name = "Attacks")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = AttackShapes.AttackHistory.class))
            })
    public Response history(@PathParam("id") String id, @Context RoutingContext context) {
        Inquiry inquiry = desk.open(context);
        inquiry.asked()
                .refuseUnknown(List.of(Parameter.AS_OF.wireName(), Parameter.FORMAT.wireName()), inquiry.faults());
        inquiry.format(Set.of(Format.JSON));
        inquiry.faults().throwIfAny();
        List<SnapshotVersion> history = register.history(inquiry.snapshot(), id, inquiry.revision());
        String path = Links.child(Paths.ATTACKS, id) + "/history";
        AnswerKey key = inquiry.key(path, Map.of(), Format.JSON);
        return answers.respond(inquiry.facts(), key, answer(key, () -> {
            return new Envelope(inquiry.header(history.get(0).dataset()), inquiry.shown(Map.of("id", id)))
                    .closing(
                            new PageView(null, history.size(), history.size(), true, null),
                            inquiry.links(path, Map.of(), Set.of()))
                    .bytes(history.size(), (i, out) -> out.write(entry(history.get(i))));
        }));
    }

    private static byte[] entry(SnapshotVersion version) {
        ObjectNode node = RegisterJson.MAPPER.createObjectNode();
        node.put("revision", version.stamp().revision());
        node.put("version", version.stamp().version());
        node.put("operation", version.stamp().operation().code());
        node.put("reason", version.stamp().reason());
        node.put("superseded_by", version.stamp().supersededBy());
        node.set("recorded_at", RegisterJson.tree(version.stamp().recordedAt()));
        node.put("recorded_by", version.stamp().recordedBy());
        try {
            node.set(
                    "attack",
                    version.json().isEmpty()
                            ? null
                            : RegisterJson.MAPPER.readTree(version.json().get()));
            return RegisterJson.MAPPER.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
