package org.attackregister.http.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.attackregister.error.RegisterException;
import org.attackregister.http.problem.Problem;
import org.attackregister.http.problem.ProblemResponse;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request that was answered before, letter for letter, at the same revision: ahead of the REST layer, without
 * parsing the question again. A dashboard asks the same thing again and again.
 */
@ApplicationScoped
class FastLane {
    /** After all that refuses a request or adds headers to every answer. */
    private static final int PRIORITY = 10;

    private static final int MOST = 10_000;
    private static final int LONGEST = 2_000;
    private static final int NOT_MODIFIED = 304;

    private final SnapshotHolder holder;
    private final FinishedAnswers finished;
    private final Cache<RequestKey, Given> given =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    /** A request, as far as an answer depends on it. */
    private record RequestKey(String uri, @Nullable String accept, Encoding encoding) {}

    /** Under which key and in which encoding a request was answered; the bytes are kept elsewhere, within a bound. */
    private record Given(AnswerKey key, Encoding encoding) {}

    FastLane(SnapshotHolder holder, FinishedAnswers finished) {
        this.holder = holder;
        this.finished = finished;
    }

    void add(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    /** Keeps where the answer is found for the next request that is the same. */
    void remember(RequestFacts request, AnswerKey key, Encoding encoding) {
        if (request.uri().length() <= LONGEST) {
            RequestKey asked =
                    new RequestKey(request.uri(), request.accept(), Encoding.preferred(request.acceptEncoding()));
            given.put(asked, new Given(key, encoding));
        }
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Given before = HttpMethod.GET.equals(request.method()) ? before(request) : null;
        Answer kept = before == null
                ? null
                : finished.find(before.key, before.encoding)
                        .map(FinishedAnswers.Encoded::answer)
                        .orElse(null);
        if (before == null || kept == null) {
            context.next();
        } else {
            answer(context, before, kept);
        }
    }

    private @Nullable Given before(HttpServerRequest request) {
        RequestFacts facts = RequestFacts.of(request);
        Given before = given.getIfPresent(
                new RequestKey(facts.uri(), facts.accept(), Encoding.preferred(facts.acceptEncoding())));
        Snapshot snapshot = holder.current();
        boolean current = before != null
                && snapshot != null
                && before.key.isOf(snapshot.registerId())
                && (before.key.pinned() || before.key.revision() == snapshot.revision());
        return current ? before : null;
    }

    private static void answer(RoutingContext context, Given given, Answer kept) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = request.response();
        EntityTag tag = given.key.tag(given.encoding);
        String ifNoneMatch = RequestFacts.of(request).ifNoneMatch();
        if (EntityTag.isAny(ifNoneMatch) || tag.isNamedIn(ifNoneMatch)) {
            Answers.validators(given.key, tag).forEach(response::putHeader);
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        try {
            AnswersUnderWay.finished(context, kept.bytes().length);
        } catch (RegisterException noRoom) {
            ProblemResponse.send(Problem.of(noRoom), request);
            return;
        }
        Answers.validators(given.key, tag).forEach(response::putHeader);
        response.putHeader("Content-Type", kept.head().mediaType());
        kept.head().headers().forEach(response::putHeader);
        if (given.encoding == Encoding.GZIP) {
            response.putHeader("Content-Encoding", "gzip");
        }
        response.end(Buffer.buffer(kept.bytes()));
    }
}
