package org.attackregister.http.sync;

import io.netty.channel.EventLoop;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.attackregister.http.cache.PreparedAnswer;
import org.attackregister.http.cache.RequestFacts;
import org.attackregister.http.problem.RequestEnd;
import org.attackregister.http.sync.ParkedQuestion.Poll;

/** A poll that waits ahead of the REST layer; all but its beginning happens on its connection's event loop. */
final class ParkedPoll implements Poll {
    private static final String WAITED = ParkedPoll.class.getName();

    private final RoutingContext context;
    private final ContextInternal connection;
    private long timer;
    private boolean over;

    ParkedPoll(RoutingContext context) {
        this.context = context;
        this.connection = (ContextInternal) ((HttpServerRequestInternal) context.request()).context();
    }

    /** Whether a request has waited already: the REST layer answers it with what there is. */
    static boolean hasWaited(RoutingContext context) {
        return context.get(WAITED) != null;
    }

    /** The event loop on which it is answered. */
    EventLoop loop() {
        return connection.nettyEventLoop();
    }

    /**
     * Begins to wait.
     *
     * @param leave is run once, when it waits no more
     */
    void begin(Duration patience, Runnable leave) {
        timer = context.vertx().setTimer(patience.toMillis(), late -> askAgain());
        RequestEnd.then(context, () -> {
            end();
            leave.run();
        });
    }

    private boolean end() {
        boolean first = !over;
        over = true;
        if (first) {
            context.vertx().cancelTimer(timer);
        }
        return first;
    }

    @Override
    public void answer(PreparedAnswer answer) {
        if (end() && !context.response().ended()) {
            answer.send(context.request(), RequestFacts.of(context.request()).ifNoneMatch());
        }
    }

    @Override
    public void askAgain() {
        connection.runOnContext(now -> {
            if (end()) {
                context.put(WAITED, true);
                context.next();
            }
        });
    }
}
