package org.attackregister.http.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** What is done when a request has ended, however it ends: answered, broken off or left by its caller. */
public final class RequestEnd {
    private static final String ACTIONS = RequestEnd.class.getName();

    private RequestEnd() {}

    /** Has something done, once, when the request has ended; at once where its caller has gone already. */
    public static void then(RoutingContext context, Runnable action) {
        AtomicBoolean due = new AtomicBoolean(true);
        Runnable once = () -> {
            if (due.getAndSet(false)) {
                action.run();
            }
        };
        actions(context).add(once);
        context.addEndHandler(ended -> once.run());
        if (context.response().closed()) {
            // before anybody listened for it
            once.run();
        }
    }

    /**
     * Says that the request has ended. Whoever answers with events without an end has to: the REST layer listens for a
     * caller who goes in the place of all others then.
     */
    public static void reached(RoutingContext context) {
        actions(context).forEach(Runnable::run);
    }

    private static Queue<Runnable> actions(RoutingContext context) {
        Queue<Runnable> actions = context.get(ACTIONS);
        if (actions == null) {
            actions = new ConcurrentLinkedQueue<>();
            context.put(ACTIONS, actions);
        }
        return actions;
    }
}
