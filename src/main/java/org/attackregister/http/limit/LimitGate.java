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
    private final AddressLimits addresses;
    private final Callers callers;

    LimitGate(LimitConfig config, AddressLimits addresses, Callers callers) {
        this.config = config;
        this.addresses = addresses;
        this.callers = callers;
    }

    void add(@Observes Filters filters) {
        if (config.addressRate() > 0) {
            filters.register(this::byAddress, ADDRESSES);
        }
        if (config.addressOpen() > 0) {
            filters.register(this::byOpen, ADDRESSES - 1);
        }
        if (config.tokenRate() > 0) {
            Allowances tokens = new Allowances(config.tokenRate());
            filters.register(context -> byToken(context, tokens), TOKENS);
        }
    }

    private void byAddress(RoutingContext context) {
        pass(context, addresses.take(context.request()), config.addressRate() + " requests a second from one address");
    }

    private void byToken(RoutingContext context, Allowances tokens) {
        long wait = callers.find(context)
                .map(caller -> tokens.take(caller.tokenId()))
                .orElse(0L);
        pass(context, wait, config.tokenRate() + " requests a second with one token");
    }

    private void byOpen(RoutingContext context) {
        Runnable leave = addresses.enter(context.request());
        if (leave == null) {
            refuse(context, 1, config.addressOpen() + " open requests from one address");
        } else {
            RequestEnd.then(context, leave);
            context.next();
        }
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
