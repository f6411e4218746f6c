package org.attackregister.http.cache;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** An answer that depends on the program alone, kept plain and packed and sent ahead of the REST layer. */
public final class ReadyAnswer {
    private static final int NOT_MODIFIED = 304;

    private final AnswerKey key;
    private final Answer plain;
    private final byte[] packed;

    public ReadyAnswer(AnswerKey key, Answer plain) {
        this.key = key;
        this.plain = plain;
        this.packed = Gzip.of(plain.bytes());
    }

    /** Answers a request by GET or HEAD. */
    public void send(HttpServerRequest request) {
        RequestFacts facts = RequestFacts.of(request);
        Encoding encoding = Encoding.preferred(facts.acceptEncoding());
        EntityTag tag = key.tag(encoding);
        HttpServerResponse response = request.response();
        Answers.validators(key, tag).forEach(response::putHeader);
        if (EntityTag.isAny(facts.ifNoneMatch()) || tag.isNamedIn(facts.ifNoneMatch())) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        byte[] bytes = encoding == Encoding.GZIP ? packed : plain.bytes();
        response.putHeader("Content-Type", plain.head().mediaType()).putHeader("Content-Length", "" + bytes.length);
        if (encoding == Encoding.GZIP) {
            response.putHeader("Content-Encoding", "gzip");
        }
        if (HttpMethod.HEAD.equals(request.method())) {
            response.end();
        } else {
            response.end(Buffer.buffer(bytes));
        }
    }
}
