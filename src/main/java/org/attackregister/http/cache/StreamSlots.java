package org.attackregister.http.cache;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.attackregister.config.LimitConfig;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;

/** How many answers are written row by row at a time: each holds a thread for as long as its caller reads. */
@ApplicationScoped
public class StreamSlots {
    private final Semaphore free;
    private final CurrentVertxRequest current;

    StreamSlots(LimitConfig config, CurrentVertxRequest current) {
        this.free = new Semaphore(config.mostStreamed());
        this.current = current;
    }

    /**
     * Takes a place until the current request has ended, however it ends.
     *
     * @throws RegisterException of kind {@link Trouble#NOT_READY} if none is free
     */
    public void take() {
        if (!free.tryAcquire()) {
            throw new RegisterException(
                    Trouble.NOT_READY,
                    "As many answers are being written in one piece as may; ask for pages with 'limit', or come later.");
        }
        RoutingContext context = current.getCurrent();
        AtomicBoolean taken = new AtomicBoolean(true);
        context.addEndHandler(ended -> giveBack(taken));
        if (context.response().closed()) {
            // the caller went before anybody listened for it
            giveBack(taken);
        }
    }

    private void giveBack(AtomicBoolean taken) {
        if (taken.getAndSet(false)) {
            free.release();
        }
    }
}
