package org.attackregister.http.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.attackregister.config.LimitConfig;
import org.attackregister.error.Trouble;
import org.attackregister.http.problem.Problem;
import org.attackregister.http.problem.ProblemResponse;
import org.attackregister.http.problem.RequestEnd;
import org.attackregister.http.security.Callers;

/** Lets one caller send so many requests and no more, so that the others are answered. */
@ApplicationScoped
class LimitGate {
    /** After what costs nothing to refuse, before tokens are verified: that takes time, for false ones too. */
    private static final int ADDRESSES = 180;

    /** After tokens are verified, before all that answers. */
    private static final int TOKENS = 140;

    private final LimitConfig config;
    private final Callers callers;

    LimitGate(LimitConfig config, Callers callers) {
        this.config = config;
        this.callers = callers;
    }

    void add(@Observes Filters filters) {
        if (config.addressRate() > 0) {
            Allowances addresses = new Allowances(config.addressRate());
            filters.register(context -> byAddress(context, addresses), ADDRESSES);
        }
        if (config.addressOpen() > 0) {
            OpenRequests open = new OpenRequests(config.addressOpen());
            filters.register(context -> byOpen(context, open), ADDRESSES - 1);
        }
        if (config.tokenRate() > 0) {
            Allowances tokens = new Allowances(config.tokenRate());
            filters.register(context -> byToken(context, tokens), TOKENS);
        }
    }

    private void byAddress(RoutingContext context, Allowances addresses) {
        pass(context, addresses.take(caller(context)), config.addressRate() + " requests a second from one address");
    }

    private void byToken(RoutingContext context, Allowances tokens) {
        long wait = callers.find(context)
                .map(caller -> tokens.take(caller.tokenId()))
                .orElse(0L);
        pass(context, wait, config.tokenRate() + " requests a second with one token");
    }

    private void byOpen(RoutingContext context, OpenRequests open) {
        String caller = caller(context);
        if (open.enter(caller)) {
            RequestEnd.then(context, () -> open.leave(caller));
            context.next();
        } else {
            refuse(context, 1, config.addressOpen() + " open requests from one address");
        }
    }

    private static String caller(RoutingContext context) {
        return Network.of(context.request().remoteAddress());
    }

    private static void pass(RoutingContext context, long waitNanos, String limit) {
        if (waitNanos == 0) {
            context.next();
        } else {
            refuse(context, Duration.ofNanos(waitNanos).toSeconds() + 1, limit);
        }
    }

    private static void refuse(RoutingContext context, long seconds, String limit) {
        Problem problem = Problem.of(Trouble.TOO_MANY_REQUESTS, "The limit is " + limit + ".")
                .withHeader("Retry-After", String.valueOf(seconds));
        ProblemResponse.send(problem, context.request());
    }
}
