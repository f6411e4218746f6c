package org.attackregister.http.cache;

import io.vertx.ext.web.RoutingContext;
import org.attackregister.http.problem.RequestEnd;
import org.attackregister.query.answer.AnswerMemory;

/** The memory of answers that are made and not yet taken by their readers. */
final class AnswersUnderWay {
    /** An answer itself, its copy in the server's buffer, and that below the heap. */
    private static final int COPIES = 3;

    private AnswersUnderWay() {}

    /**
     * Reserves memory for a finished answer until its request has ended, however it ends.
     *
     * @throws org.attackregister.error.RegisterException of kind {@code NOT_READY} if there is none
     */
    static void finished(RoutingContext context, int length) {
        take(context, (long) COPIES * length);
    }

    /**
     * Reserves memory for so many bytes until a request has ended, however it ends.
     *
     * @throws org.attackregister.error.RegisterException of kind {@code NOT_READY} if there is none
     */
    @SuppressWarnings("resource") // closed when the request ends
    static void take(RoutingContext context, long bytes) {
        AnswerMemory.MemoryShare share = AnswerMemory.OF_THE_HEAP.open();
        share.grow(bytes);
        RequestEnd.then(context, share::close);
    }
}
