package org.attackregister.http.cache;

import io.vertx.core.http.HttpServerRequest;

/** An answer that depends on the program alone, kept plain and packed and sent ahead of the REST layer. */
public final class ReadyAnswer {
    private final PreparedAnswer plain;
    private final PreparedAnswer packed;

    public ReadyAnswer(AnswerKey key, Answer plain) {
        this.plain = new PreparedAnswer(key, Encoding.IDENTITY, plain);
        this.packed = new PreparedAnswer(key, Encoding.GZIP, new Answer(plain.head(), Gzip.of(plain.bytes())));
    }

    /** Answers a request by GET or HEAD. */
    public void send(HttpServerRequest request) {
        RequestFacts facts = RequestFacts.of(request);
        Encoding encoding = facts.encoding();
        (encoding == Encoding.GZIP ? packed : plain).send(request, facts.ifNoneMatch(), facts.range());
    }
}
