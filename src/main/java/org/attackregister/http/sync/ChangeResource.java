package org.attackregister.http.sync;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.http.answer.Desk;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.cache.Answers;
import org.attackregister.http.cache.Encoding;
import org.attackregister.http.cache.RequestFacts;
import org.attackregister.http.security.Callers;
import org.attackregister.http.sync.ParkedQuestion.Look;
import org.attackregister.query.Format;
import org.attackregister.query.Parameter;
import org.attackregister.query.question.ChangeQuestion;
import org.attackregister.query.read.ChangeReader;
import org.attackregister.snapshot.follow.Arrivals;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.SyncShapes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The feed of changes: one ordered list, for copies that miss nothing. */
@Path(Paths.CHANGES)
public class ChangeResource {
    private final Desk desk;
    private final Answers answers;
    private final Arrivals arrivals;
    private final ParkedPolls parked;
    private final Callers callers;

    ChangeResource(Desk desk, Answers answers, Arrivals arrivals, ParkedPolls parked, Callers callers) {
        this.desk = desk;
        this.answers = answers;
        this.arrivals = arrivals;
        this.parked = parked;
        this.callers = callers;
    }

    /** A page of the feed as it is asked for, and how long it may wait. */
    private record FeedRequest(Inquiry inquiry, Feed feed, Duration patience) {}

    @GET
    @Blocking
    @Operation(
            operationId = "listChanges",
            summary = "The changes after a cursor, in order; waits for the next one if asked to")
    @Tag(name = "Sync")
    @APIResponse(
            responseCode = "200",
            description = "The answer.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = SyncShapes.ChangeList.class)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Uni<Response> list(@Context RoutingContext context) {
        FeedRequest asked = read(desk.open(context));
        return answer(context, asked, System.nanoTime() + asked.patience.toNanos());
    }

    private static FeedRequest read(Inquiry inquiry) {
        Format format = inquiry.format(Feed.OFFERED);
        ChangeReader reader = inquiry.asChanges();
        ChangeQuestion question = reader.changes(format);
        int wait = reader.wait(ChangeQuestion.MAX_WAIT);
        String name = Parameter.AFTER.wireName();
        String text = inquiry.asked().one(name, inquiry.faults()).orElse(null);
        ChangeQuestion.Point after = Feed.point(inquiry, question, name, text);
        inquiry.faults().throwIfAny();
        Feed feed = new Feed(inquiry, question.from(after, question.limit()), format);
        return new FeedRequest(inquiry, feed, Duration.ofSeconds(wait));
    }

    private Uni<Response> answer(RoutingContext context, FeedRequest asked, long deadline) {
        Duration left = Duration.ofNanos(deadline - System.nanoTime());
        boolean over = left.isNegative() || left.isZero() || ParkedPoll.hasWaited(context);
        if (over || asked.inquiry.facts().head() || !asked.feed.isEmpty()) {
            return Uni.createFrom().item(respond(asked));
        }
        if (!parked.mayWait()) {
            throw new RegisterException(
                    Trouble.NOT_READY,
                    "Too many requests wait for a change; ask again without 'wait_seconds', or later.");
        }
        return Uni.createFrom()
                .completionStage(() -> change(context, asked, left))
                .emitOn(Infrastructure.getDefaultExecutor())
                .chain(come -> answer(context, again(context), deadline));
    }

    /** Waits for a change, together with all who ask the same; whoever has a token, or is answered by a stream, for itself. */
    private CompletionStage<Boolean> change(RoutingContext context, FeedRequest asked, Duration left) {
        long revision = asked.inquiry.snapshot().revision();
        if (callers.find(context).isPresent() || asked.feed.streams()) {
            return arrivals.beyond(revision, left);
        }
        RequestFacts facts = asked.inquiry.facts();
        @Nullable String query = context.request().query();
        ParkedQuestion question = new ParkedQuestion(revision, asked.patience, () -> look(facts, query));
        return parked.await(PollAddress.of(facts), question, left);
    }

    private Look look(RequestFacts facts, @Nullable String query) {
        FeedRequest asked = read(desk.open(facts, query));
        Feed feed = asked.feed;
        Encoding wanted = Encoding.preferred(facts.acceptEncoding());
        return new Look(
                asked.inquiry.snapshot().revision(),
                feed.isEmpty() ? null : answers.prepare(feed.key(), wanted, feed::answer));
    }

    private FeedRequest again(RoutingContext context) {
        if (!callers.mayStay(context)) {
            throw new RegisterException(Trouble.UNAUTHENTICATED, "The token expired while the request waited.");
        }
        return read(desk.open(context));
    }

    private Response respond(FeedRequest asked) {
        Feed feed = asked.feed;
        if (feed.streams()) {
            return answers.stream(asked.inquiry.facts(), feed.key(), feed.headOfAll(), feed::begin);
        }
        return asked.patience.isZero()
                ? answers.respond(asked.inquiry.facts(), feed.key(), feed::answer)
                : answers.respondOnce(asked.inquiry.facts(), feed.key(), feed::answer);
    }
}
