package org.attackregister.http.cache;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.http.range.BodySlice;
import org.attackregister.http.range.RangeRequest;
import org.attackregister.http.range.ReprDigest;
import org.attackregister.model.Sha256;
import org.jspecify.annotations.Nullable;

/** An answer in one encoding, as it is sent: its entity tag, headers and body are made once. */
public final class PreparedAnswer {
    private static final int NOT_MODIFIED = 304;
    private static final Buffer NOTHING = Buffer.buffer();

    private final AnswerKey key;
    private final Encoding encoding;
    private final Answer answer;
    private final Buffer body;
    private final String tag;
    private final @Nullable String digest;
    private final List<PreparedHeader> validators;
    private final List<PreparedHeader> headers;

    /**
     * Prepares an answer.
     *
     * @param key what it is an answer to
     * @param encoding how its bytes are encoded
     */
    PreparedAnswer(AnswerKey key, Encoding encoding, Answer answer) {
        this.key = key;
        this.encoding = encoding;
        this.answer = answer;
        this.body = body(answer.bytes());
        EntityTag entityTag = key.tag(encoding);
        this.tag = entityTag.header();
        this.validators = PreparedHeader.list(Answers.validators(key, entityTag));
        List<PreparedHeader> all = new ArrayList<>(validators);
        all.add(PreparedHeader.of("Content-Type", answer.head().mediaType()));
        all.addAll(PreparedHeader.list(answer.head().headers()));
        this.digest = key.pinned() ? ReprDigest.of(Sha256.begin().digest(answer.bytes())) : null;
        if (digest != null) {
            all.add(PreparedHeader.of(ReprDigest.NAME, digest));
        }
        all.add(
                encoding == Encoding.GZIP
                        ? PreparedHeader.of("Content-Encoding", "gzip")
                        : PreparedHeader.of("Accept-Ranges", "bytes"));
        this.headers = List.copyOf(all);
    }

    /** An answer that is sent once and not kept, as it is. */
    public static PreparedAnswer once(AnswerKey key, Answer answer) {
        return new PreparedAnswer(key, Encoding.IDENTITY, answer);
    }

    /** The bytes themselves, and no copy of them: shared by all who are sent them, and of the heap, which needs no release. */
    @SuppressWarnings("deprecation") // what takes its place is not there before the next release
    private static Buffer body(byte[] bytes) {
        return Buffer.buffer(Unpooled.wrappedBuffer(bytes));
    }

    /** What it is an answer to. */
    AnswerKey key() {
        return key;
    }

    /** How its bytes are encoded. */
    Encoding encoding() {
        return encoding;
    }

    /** The bytes as they are sent, and what is said ahead of them. */
    Answer answer() {
        return answer;
    }

    /** The entity tag as the {@code ETag} header carries it. */
    String tag() {
        return tag;
    }

    /** The digest of its bytes as they are encoded (RFC 9530); null where others may be answered later. */
    @Nullable
    String digest() {
        return digest;
    }

    /** How many bytes its body has. */
    public int length() {
        return answer.bytes().length;
    }

    /** Whether it is a page for a browser, which is sent with rules of what it may load. */
    public boolean isPage() {
        return answer.head().mediaType().startsWith("text/html");
    }

    /**
     * Answers a request by GET or HEAD, and listens for nothing, with it, or a 304 where the caller names its tag.
     *
     * @param ifNoneMatch the {@code If-None-Match} headers, joined by commas; null where there is none
     */
    public void send(HttpServerRequest request, @Nullable String ifNoneMatch) {
        send(request, ifNoneMatch, null);
    }

    /** Answers a request by GET without conditions; something is done when the answer has left, or cannot any more. */
    public void sendOnce(HttpServerRequest request, Runnable left) {
        PreparedHeader.put(headers, request.response());
        request.response().end(body, sent -> left.run());
    }

    /** Answers in the same way, with a part where one is asked for; an encoded answer has none. */
    void send(HttpServerRequest request, @Nullable String ifNoneMatch, @Nullable RangeRequest range) {
        HttpServerResponse response = request.response();
        List<PreparedHeader> matched = ifNoneMatch == null ? null : matched(ifNoneMatch);
        if (matched != null) {
            PreparedHeader.put(matched, response);
            response.setStatusCode(NOT_MODIFIED).end(NOTHING, null);
            return;
        }
        BodySlice slice = range == null ? BodySlice.whole(length()) : BodySlice.of(range, tag, length());
        PreparedHeader.put(headers, response);
        if (HttpMethod.HEAD.equals(request.method())) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(length()))
                    .end();
        } else if (slice.partial()) {
            slice.headers().forEach(response::putHeader);
            response.setStatusCode(slice.status()).end(body.slice((int) slice.from(), (int) slice.to()));
        } else {
            response.end(body, null);
        }
    }

    /** The validators that the caller has; its tag is compared as a whole first, as that is how it is sent back. */
    private @Nullable List<PreparedHeader> matched(String ifNoneMatch) {
        if (ifNoneMatch.equals(tag) || EntityTag.isAny(ifNoneMatch)) {
            return validators;
        }
        return Answers.matched(ifNoneMatch, key, encoding)
                .map(other -> PreparedHeader.list(Answers.validators(key, other)))
                .orElse(null);
    }
}
