package org.attackregister.http.cache;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import org.attackregister.config.LimitConfig;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.export.BodyWriter;
import org.attackregister.http.problem.RequestEnd;

/** How many answers are written row by row at a time: each takes memory for as long as its caller reads. */
@ApplicationScoped
public class StreamSlots {
    /** The memory of a stream: a chunk being made, those that the server buffers until they are sent, the state of gzip. */
    private static final long EACH = 1 << 18;

    private final Semaphore free;
    private final CurrentVertxRequest current;

    StreamSlots(LimitConfig config, CurrentVertxRequest current) {
        this.free = new Semaphore(config.mostStreamed());
        this.current = current;
    }

    /**
     * The body of the answer to the current request, which has a place until the request has ended, however it ends.
     *
     * @throws RegisterException of kind {@link Trouble#NOT_READY} if none is free
     */
    public PulledBody body(Encoding encoding, BodyWriter writer) {
        take();
        return new PulledBody(encoding, writer);
    }

    private void take() {
        RoutingContext context = current.getCurrent();
        AnswersUnderWay.take(context, EACH);
        if (!free.tryAcquire()) {
            throw new RegisterException(
                    Trouble.NOT_READY,
                    "Too many answers are being streamed; ask for pages with 'limit', or try again later.");
        }
        RequestEnd.then(context, free::release);
    }
}
