package org.attackregister.http.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;

/**
 * Answers OPTIONS with the methods of the very path that was asked about, which the REST layer would give for a path
 * that is not there too, and refuses other methods: an extension would take them for GET, and the REST layer would take
 * what has a name of its own ({@code /v1/annual-shares/shifts}) for a record's id.
 */
@ApplicationScoped
class MethodRoute {
    private static final int PRIORITY = 100;
    private static final int NO_CONTENT = 204;

    private final KnownPaths paths;
    private final Unanswered unanswered;

    MethodRoute(KnownPaths paths, Unanswered unanswered) {
        this.paths = paths;
        this.unanswered = unanswered;
    }

    void add(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<Set<String>> methods = paths.methods(request.path());
        boolean options = HttpMethod.OPTIONS.equals(request.method());
        if (methods.isPresent() && options) {
            allow(request, methods.get());
        } else if (options ? isPath(request) : isRefused(request, methods)) {
            ProblemResponse.send(unanswered.path(request.method().name(), request.path()), request);
        } else {
            context.next();
        }
    }

    /** Whether it is a path that is asked about, and not {@code *}, the server as a whole. */
    private static boolean isPath(HttpServerRequest request) {
        return request.path().startsWith("/");
    }

    private static boolean isRefused(HttpServerRequest request, Optional<Set<String>> methods) {
        return methods.isPresent() && !methods.get().contains(request.method().name());
    }

    /** Says which methods are allowed. */
    static void allow(HttpServerRequest request, Set<String> methods) {
        request.response()
                .setStatusCode(NO_CONTENT)
                .putHeader("Allow", KnownPaths.header(methods))
                .end();
    }
}
