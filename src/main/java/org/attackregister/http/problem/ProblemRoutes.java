package org.attackregister.http.problem;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;

/** Answers failures outside the REST layer with a problem document. */
@ApplicationScoped
class ProblemRoutes {
    private static final int[] UNROUTED = {400, 404, 405, 406, 413, 415, 500};
    private static final int MALFORMED = 400;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final String SERVER_AS_A_WHOLE = "*";

    private final KnownPaths paths;
    private final Unanswered unanswered;

    ProblemRoutes(KnownPaths paths, Unanswered unanswered) {
        this.paths = paths;
        this.unanswered = unanswered;
    }

    void add(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(c -> answer(c, c.statusCode()));
        for (int status : UNROUTED) {
            router.errorHandler(status, c -> answer(c, status));
        }
    }

    private void answer(RoutingContext context, int status) {
        HttpServerRequest request = context.request();
        UnreadBody.watch(context);
        if (HttpMethod.OPTIONS.equals(request.method()) && SERVER_AS_A_WHOLE.equals(request.uri())) {
            MethodRoute.allow(request, paths.allMethods());
        } else {
            ProblemResponse.send(problem(context, status), request);
        }
    }

    private Problem problem(RoutingContext context, int status) {
        String path = context.request().path();
        if (path == null || !path.startsWith("/")) {
            return Problem.of(MALFORMED);
        }
        if (status == NOT_FOUND || status == METHOD_NOT_ALLOWED) {
            return unanswered.path(context.request().method().name(), path);
        }
        if (context.failure() instanceof RegisterException expected && expected.trouble() != Trouble.INTERNAL) {
            return Problem.of(expected);
        }
        Problem problem = Problem.of(status < MALFORMED ? Unanswered.FIRST_OWN : status);
        Throwable cause = context.failure();
        return problem.status() < Unanswered.FIRST_OWN || cause == null ? problem : unanswered.logged(problem, cause);
    }
}
