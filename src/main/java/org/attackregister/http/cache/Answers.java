package org.attackregister.http.cache;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.attackregister.export.BodyWriter;
import org.attackregister.export.RepeatableBody;
import org.attackregister.http.range.BodySlice;
import org.attackregister.http.range.PinnedBody;
import org.attackregister.http.range.ReprDigest;
import org.jspecify.annotations.Nullable;

/** Answers questions with finished bytes: conditional, encoded, kept (RFC 9110 and RFC 9111). */
@Singleton
public class Answers {
    private static final int NOT_MODIFIED = 304;
    private static final String LIVE = "public, no-cache";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String VARY = "Accept, Accept-Encoding";

    private final FinishedAnswers finished;
    private final AnsweredAddresses answered;
    private final StreamSlots slots;
    private final CurrentVertxRequest current;

    Answers(FinishedAnswers finished, AnsweredAddresses answered, StreamSlots slots, CurrentVertxRequest current) {
        this.current = current;
        this.finished = finished;
        this.answered = answered;
        this.slots = slots;
    }

    /**
     * The response to a question. Where {@code If-None-Match} names the answer, a 304 without asking for the answer;
     * {@code *} does ask, because only an answer that is there can match it.
     *
     * @param supplier makes the answer; what it throws is thrown on, and nothing is kept
     */
    public Response respond(RequestFacts request, AnswerKey key, Supplier<Answer> supplier) {
        return respond(request, key, supplier, true);
    }

    /**
     * As {@link #respond}, but the next request that is the same is looked at again as a whole: it may have to wait
     * before it is answered.
     */
    public Response respondOnce(RequestFacts request, AnswerKey key, Supplier<Answer> supplier) {
        return respond(request, key, supplier, false);
    }

    private Response respond(RequestFacts request, AnswerKey key, Supplier<Answer> supplier, boolean fast) {
        Encoding wanted = Encoding.preferred(request.acceptEncoding());
        Optional<EntityTag> matched = matched(request.ifNoneMatch(), key, wanted);
        if (matched.isPresent()) {
            PreparedAnswer kept = fast ? finished.find(key, wanted) : null;
            if (kept != null) {
                answered.remember(request, kept);
            }
            return notModified(key, matched.get());
        }
        PreparedAnswer answer = finished.get(key, request.encoding(), supplier);
        if (fast && request.range() == null) {
            answered.remember(request, answer);
        }
        EntityTag tag = key.tag(answer.encoding());
        if (EntityTag.isAny(request.ifNoneMatch())) {
            return notModified(key, tag);
        }
        BodySlice slice = BodySlice.of(request.range(), tag.header(), answer.length());
        Response.ResponseBuilder response = headers(
                Response.status(slice.status()),
                key,
                tag,
                answer.encoding(),
                answer.answer().head());
        if (answer.encoding() == Encoding.IDENTITY) {
            slice.headers().forEach(response::header);
        }
        if (answer.digest() != null) {
            response.header(ReprDigest.NAME, answer.digest());
        }
        if (request.head()) {
            return response.header("Content-Length", answer.length()).build();
        }
        AnswersUnderWay.finished(current.getCurrent(), answer.length());
        byte[] bytes = answer.answer().bytes();
        return response.entity(
                        slice.partial() ? Arrays.copyOfRange(bytes, (int) slice.from(), (int) slice.to()) : bytes)
                .build();
    }

    /**
     * The answer to a question as it is sent, for whoever sends it ahead of the REST layer; it is kept.
     *
     * @param wanted the encoding that the caller prefers
     * @param supplier makes the answer where it is not kept
     */
    public PreparedAnswer prepare(AnswerKey key, Encoding wanted, Supplier<Answer> supplier) {
        return finished.get(key, wanted, supplier);
    }

    /** The same for a request that may come again; it is found by its address then. */
    public PreparedAnswer prepare(RequestFacts request, Encoding wanted, AnswerKey key, Supplier<Answer> supplier) {
        PreparedAnswer answer = finished.get(key, wanted, supplier);
        answered.remember(request, wanted, answer);
        return answer;
    }

    /**
     * The response to a question whose answer is written as it is made, and not kept. The writer runs when the caller
     * has space, and not at all for HEAD and for a 304; a failure in it breaks the connection off, so that a cut body
     * is distinguishable from a complete one.
     *
     * @throws org.attackregister.error.RegisterException of kind {@code NOT_READY} if as many are written as may
     */
    public Response stream(RequestFacts request, AnswerKey key, AnswerHead head, BodyWriter writer) {
        Optional<EntityTag> matched = matched(request.ifNoneMatch(), key, Encoding.preferred(request.acceptEncoding()));
        Encoding encoding = pinned(key, writer) ? request.encoding() : Encoding.preferred(request.acceptEncoding());
        EntityTag tag = key.tag(encoding);
        if (matched.isPresent() || EntityTag.isAny(request.ifNoneMatch())) {
            return notModified(key, matched.orElse(tag));
        }
        if (encoding == Encoding.IDENTITY && pinned(key, writer)) {
            return pinned(
                    request, key, head, new PinnedBody((RepeatableBody) writer, slots.extents(), key, tag.header()));
        }
        Response.ResponseBuilder response = headers(Response.ok(), key, tag, encoding, head);
        if (request.head()) {
            return response.build();
        }
        return response.entity(slots.body(encoding, writer, key.pinned())).build();
    }

    /** Whether the body will be the same for ever, and its length can be known before it is sent. */
    private static boolean pinned(AnswerKey key, BodyWriter writer) {
        return key.pinned() && writer instanceof RepeatableBody body && body.isReady();
    }

    /** The length is known before the head of a part is sent; that of the whole is measured by those who send it. */
    private Response pinned(RequestFacts request, AnswerKey key, AnswerHead head, PinnedBody body) {
        EntityTag tag = key.tag(Encoding.IDENTITY);
        if (!request.head() && request.range() == null) {
            return headers(Response.ok(), key, tag, Encoding.IDENTITY, head)
                    .entity(slots.body(body, null))
                    .build();
        }
        BodySlice slice = body.slice(request.range());
        Response.ResponseBuilder response = headers(Response.status(slice.status()), key, tag, Encoding.IDENTITY, head);
        if (!request.head()) {
            return response.entity(slots.body(body, request.range())).build();
        }
        slice.headers().forEach(response::header);
        return response.header("Content-Length", slice.size())
                .header(ReprDigest.NAME, body.digest())
                .build();
    }

    /** The tag that the caller sent, of any encoding that it accepts. */
    static Optional<EntityTag> matched(@Nullable String ifNoneMatch, AnswerKey key, Encoding wanted) {
        if (ifNoneMatch == null) {
            return Optional.empty();
        }
        List<Encoding> taken = wanted == Encoding.GZIP ? List.of(wanted, Encoding.IDENTITY) : List.of(wanted);
        return taken.stream()
                .map(key::tag)
                .filter(tag -> tag.isNamedIn(ifNoneMatch))
                .findFirst();
    }

    private static Response notModified(AnswerKey key, EntityTag tag) {
        return validators(Response.status(NOT_MODIFIED), key, tag).build();
    }

    private static Response.ResponseBuilder headers(
            Response.ResponseBuilder response, AnswerKey key, EntityTag tag, Encoding encoding, AnswerHead head) {
        validators(response, key, tag).type(head.mediaType());
        head.headers().forEach(response::header);
        return encoding == Encoding.GZIP ? response.header("Content-Encoding", "gzip") : response;
    }

    private static Response.ResponseBuilder validators(
            Response.ResponseBuilder response, AnswerKey key, EntityTag tag) {
        validators(key, tag).forEach(response::header);
        return response;
    }

    /** Decides how long an answer stays current. */
    static Map<String, String> validators(AnswerKey key, EntityTag tag) {
        return Map.of("ETag", tag.header(), "Cache-Control", key.pinned() ? FOR_EVER : LIVE, "Vary", VARY);
    }
}
