package org.attackregister.http.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attackregister.config.RegisterConfig;
import org.attackregister.error.Trouble;
import org.attackregister.http.problem.Problem;
import org.attackregister.http.problem.ProblemResponse;
import org.attackregister.model.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the token of each request before anything answers: one that is not valid is refused and never taken for
 * none, and where reading is closed nobody gets in without one.
 */
@ApplicationScoped
class TokenGate {
    /** Before all that answers ({@code FastLane} too), after what refuses requests that are too large to be read. */
    private static final int PRIORITY = 150;

    /** What says nothing about any attack: descriptions of the program, parts of its page, its health and metrics. */
    private static final Pattern OPEN = Pattern.compile("/openapi(\\.(json|ya?ml))?/?|/(docs|dashboard|q)(/.*)?");

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([^ ]+) *");
    private static final String INVALID = "Bearer error=\"invalid_token\"";
    private static final String RETRY_AFTER = "Retry-After";
    private static final String SHARED = "public";

    private final Tokens tokens;
    private final boolean readingOpen;

    TokenGate(Tokens tokens, RegisterConfig config) {
        this.tokens = tokens;
        this.readingOpen = config.read().open();
    }

    void add(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext context) {
        if (isOpen(context)) {
            context.next();
            return;
        }
        if (!readingOpen) {
            context.addHeadersEndHandler(
                    written -> keepPrivate(context.response().headers()));
        }
        List<String> presented = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (presented.isEmpty()) {
            pass(context, null);
        } else {
            check(context, presented);
        }
    }

    /** By the same form of the path by which resources are found. */
    private static boolean isOpen(RoutingContext context) {
        return HttpMethod.OPTIONS.equals(context.request().method())
                || OPEN.matcher(context.normalizedPath()).matches();
    }

    private void check(RoutingContext context, List<String> presented) {
        Matcher bearer = BEARER.matcher(presented.get(0));
        if (presented.size() > 1 || !bearer.matches()) {
            refuse(context, "Send one Authorization header: Bearer, a space, the token.");
            return;
        }
        Future<Caller> caller = caller(context.vertx(), bearer.group(1));
        if (caller.isComplete()) {
            answer(context, caller);
        } else {
            context.request().pause();
            caller.onComplete(done -> {
                context.request().resume();
                answer(context, done);
            });
        }
    }

    /** Known at once where nothing is to be waited for; else whoever verifies a signature does it on another thread. */
    private Future<Caller> caller(Vertx vertx, String token) {
        Optional<Caller> known = tokens.remembered(token);
        if (known.isEmpty()) {
            return vertx.executeBlocking(() -> tokens.caller(token), false);
        }
        return Future.fromCompletionStage(tokens.isRevoked(known.get()), vertx.getOrCreateContext())
                .compose(revoked ->
                        revoked ? Future.failedFuture(InvalidToken.revoked()) : Future.succeededFuture(known.get()));
    }

    private void answer(RoutingContext context, AsyncResult<Caller> done) {
        Throwable failure = done.cause();
        if (done.succeeded()) {
            pass(context, done.result());
        } else if (failure instanceof InvalidToken invalid) {
            send(context, invalid(invalid.sentence()).withFaults(invalid.faults()));
        } else if (failure instanceof KeysOutOfReach away) {
            send(
                    context,
                    Problem.of(Trouble.NOT_READY, away.sentence())
                            .withHeader(RETRY_AFTER, String.valueOf(away.seconds())));
        } else {
            context.fail(failure instanceof CompletionException ? failure.getCause() : failure);
        }
    }

    private void pass(RoutingContext context, @Nullable Caller caller) {
        if (readingOpen || (caller != null && !caller.roles().isEmpty())) {
            Callers.put(context, caller);
            context.next();
        } else if (caller == null) {
            send(context, Problem.of(Trouble.UNAUTHENTICATED, "Reading needs a token here."));
        } else {
            send(context, Problem.of(Trouble.FORBIDDEN, "Reading needs a role here; the token has none."));
        }
    }

    private static void refuse(RoutingContext context, String sentence) {
        send(context, invalid(sentence));
    }

    private static Problem invalid(String sentence) {
        return Problem.of(Trouble.UNAUTHENTICATED, sentence).withHeader(Problem.CHALLENGE, INVALID);
    }

    private static void send(RoutingContext context, Problem problem) {
        ProblemResponse.send(problem, context.request());
    }

    /** What not everybody may read, no cache may keep for everybody. */
    private static void keepPrivate(MultiMap headers) {
        String caching = headers.get(HttpHeaders.CACHE_CONTROL);
        if (caching != null && caching.startsWith(SHARED)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "private" + caching.substring(SHARED.length()));
            headers.set(HttpHeaders.VARY, headers.get(HttpHeaders.VARY) + ", Authorization");
        }
    }
}
