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
 * Answers OPTIONS with the methods of the very path that was asked about, and refuses other methods where an extension
 * would take them for GET.
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
        if (methods.isPresent() && HttpMethod.OPTIONS.equals(request.method())) {
            allow(request, methods.get());
        } else if (paths.isOfAnExtension(request.path())
                && !methods.orElse(Set.of()).contains(request.method().name())) {
            ProblemResponse.send(unanswered.path(request.method().name(), request.path()), request);
        } else {
            context.next();
        }
    }

    /** Tells which methods are taken. */
    static void allow(HttpServerRequest request, Set<String> methods) {
        request.response()
                .setStatusCode(NO_CONTENT)
                .putHeader("Allow", KnownPaths.header(methods))
                .end();
    }
}
