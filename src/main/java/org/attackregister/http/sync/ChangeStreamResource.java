package org.attackregister.http.sync;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.attackregister.config.SyncConfig;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.http.answer.Desk;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.problem.RequestEnd;
import org.attackregister.http.security.Callers;
import org.attackregister.query.Parameter;
import org.attackregister.query.question.ChangeQuestion;
import org.attackregister.query.question.ChangeQuestion.Point;
import org.attackregister.service.RegisterService;
import org.attackregister.snapshot.ChangePage;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.follow.Arrivals;
import org.attackregister.view.ChangeJson;
import org.attackregister.view.link.Paths;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** The feed of changes as server-sent events: each change as it comes, under the cursor that continues after it. */
@Path(Paths.CHANGE_STREAM)
public class ChangeStreamResource {
    private static final Logger LOG = Logger.getLogger(ChangeStreamResource.class);
    private static final int PART = 100;
    private static final long RECONNECT_MILLIS = 3_000;

    private final Desk desk;
    private final RegisterService register;
    private final Arrivals arrivals;
    private final SyncConfig config;
    private final Callers callers;
    private final AtomicInteger open = new AtomicInteger();

    ChangeStreamResource(Desk desk, RegisterService register, Arrivals arrivals, SyncConfig config, Callers callers) {
        this.desk = desk;
        this.register = register;
        this.arrivals = arrivals;
        this.config = config;
        this.callers = callers;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(operationId = "streamChanges", summary = "The feed as server-sent events; resumes after Last-Event-ID")
    @Tag(name = "Sync")
    @APIResponse(
            responseCode = "200",
            description = "Endless events. The data of each is a change, its id the cursor after it.",
            content = {@Content(mediaType = "text/event-stream", schema = @Schema(type = SchemaType.STRING))})
    public Multi<OutboundSseEvent> stream(@Context RoutingContext context, @Context Sse sse) {
        Inquiry inquiry = desk.openNewest(context);
        ChangeQuestion question = inquiry.asChanges().stream();
        @Nullable String last = context.request().getHeader(Desk.LAST_EVENT);
        boolean resumes = last != null && !last.isEmpty();
        String name = Parameter.AFTER.wireName();
        String text = inquiry.asked().one(name, inquiry.faults()).orElse(null);
        Point after = Feed.point(inquiry, question, resumes ? Desk.LAST_EVENT : name, resumes ? last : text);
        inquiry.faults().throwIfAny();
        if (HttpMethod.HEAD.equals(context.request().method())) {
            // no event is sent, and the answer has an end, so that the connection goes on
            return Multi.createFrom().empty();
        }
        if (open.incrementAndGet() > config.mostStreams()) {
            open.decrementAndGet();
            throw new RegisterException(
                    Trouble.NOT_READY,
                    "Too many streams are open; read " + Paths.CHANGES + " instead, or try again later.");
        }
        Reader reader = new Reader(context, inquiry, question, sse);
        reader.at = after;
        return Multi.createBy()
                .repeating()
                .uni(() -> reader, Reader::next)
                .until(events -> reader.ended)
                .onItem()
                .<OutboundSseEvent>disjoint()
                .onFailure()
                .invoke(failure -> LOG.error("A stream of changes broke off", failure))
                .onTermination()
                .invoke(() -> {
                    open.decrementAndGet();
                    RequestEnd.reached(context);
                });
    }

    /** One caller's way through the feed. */
    private final class Reader {
        private final RoutingContext context;
        private final Inquiry inquiry;
        private final ChangeQuestion question;
        private final Sse sse;
        private Point at = Point.START;
        private boolean greeted;
        private volatile boolean ended;

        Reader(RoutingContext context, Inquiry inquiry, ChangeQuestion question, Sse sse) {
            this.context = context;
            this.inquiry = inquiry;
            this.question = question;
            this.sse = sse;
        }

        /** The next events: changes, or a sign of life where for some time there is none. */
        Uni<List<OutboundSseEvent>> next() {
            if (!greeted) {
                greeted = true;
                return Uni.createFrom()
                        .item(List.of(sse.newEventBuilder()
                                .comment("changes of " + question.filter().dataset())
                                .reconnectDelay(RECONNECT_MILLIS)
                                .build()));
            }
            return Uni.createFrom()
                    .item(this::look)
                    .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                    .chain(events -> events.isEmpty() && !ended
                            ? waiting()
                            : Uni.createFrom().item(events));
        }

        private List<OutboundSseEvent> look() {
            if (!callers.mayStay(context)) {
                ended = true;
                return List.of();
            }
            Snapshot snapshot = register.snapshot();
            if (!snapshot.registerId().equals(inquiry.snapshot().registerId())) {
                // a client that reconnects learns that its cursor is no longer valid
                ended = true;
                return List.of();
            }
            ChangePage page = snapshot.changes(question.at(snapshot.revision()).from(at, PART));
            at = page.end();
            return page.changes().stream().map(this::event).toList();
        }

        private OutboundSseEvent event(ChangePage.PageEntry change) {
            return sse.newEventBuilder()
                    .id(Feed.cursor(inquiry, question, change.behind()))
                    .data(String.class, new String(ChangeJson.of(change), StandardCharsets.UTF_8))
                    .build();
        }

        private Uni<List<OutboundSseEvent>> waiting() {
            return Uni.createFrom()
                    .completionStage(() -> arrivals.beyond(at.revision(), config.heartbeat()))
                    .map(come -> come
                            ? List.of()
                            : List.of(sse.newEventBuilder()
                                    .comment("revision " + at.revision())
                                    .build()));
        }
    }
}
