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
import org.attackregister.http.range.KnownExtents;
import org.attackregister.http.range.PinnedBody;
import org.attackregister.http.range.PinnedBody.BegunSlice;
import org.attackregister.http.range.RangeRequest;
import org.jspecify.annotations.Nullable;

/** How many answers are written row by row at a time: each takes memory for as long as its caller reads. */
@ApplicationScoped
public class StreamSlots {
    /**
     * The memory of a stream: a chunk being made, the one before it, those that the server buffers until they are sent, the
     * state of gzip.
     */
    private static final long EACH = 5 << 16;

    private final Semaphore free;
    private final CurrentVertxRequest current;
    private final KnownExtents extents;

    StreamSlots(LimitConfig config, CurrentVertxRequest current, KnownExtents extents) {
        this.extents = extents;
        this.free = new Semaphore(config.mostStreamed());
        this.current = current;
    }

    /**
     * The body of the answer to the current request, which has a place until the request has ended, however it ends.
     *
     * @param digested whether its digest is sent behind it
     * @throws RegisterException of kind {@link Trouble#NOT_READY} if none is free
     */
    public PulledBody body(Encoding encoding, BodyWriter writer, boolean digested) {
        take();
        return new PulledBody(encoding, digested, out -> new BegunSlice(null, null, writer.begin(out)));
    }

    /**
     * A part of a body that never changes, in the same way.
     *
     * @param range which part; null for all of it
     * @throws RegisterException of kind {@link Trouble#NOT_READY} if none is free
     */
    PulledBody body(PinnedBody body, @Nullable RangeRequest range) {
        take();
        return new PulledBody(Encoding.IDENTITY, false, out -> body.begin(range, out));
    }

    /** The lengths of bodies that never change. */
    KnownExtents extents() {
        return extents;
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
