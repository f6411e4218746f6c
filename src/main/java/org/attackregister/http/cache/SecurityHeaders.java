package org.attackregister.http.cache;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Headers on every response that keep browsers and caches from guessing at what it contains. */
@ApplicationScoped
public class SecurityHeaders {
    /** Ahead of everything that may answer. */
    private static final int PRIORITY = 1000;

    private static final String PAGE =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';" + " frame-ancestors 'none'";

    /** Swagger UI has a script and styles within its page and draws images from data addresses. */
    private static final String DOCS =
            PAGE + "; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    private static final String DOCS_PATH = "/docs";
    private static final String POLICY = "Content-Security-Policy";

    /** What is on each answer. */
    public static final List<PreparedHeader> EVERYWHERE = PreparedHeader.list(
            new TreeMap<>(Map.of("X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer")));

    void add(@Observes Filters filters) {
        filters.register(SecurityHeaders::handle, PRIORITY);
    }

    private static void handle(RoutingContext context) {
        MultiMap headers = context.response().headers();
        PreparedHeader.put(EVERYWHERE, context.response());
        context.addHeadersEndHandler(written -> {
            if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            String type = headers.get(HttpHeaders.CONTENT_TYPE);
            if (type != null && type.startsWith("text/html") && !headers.contains(POLICY)) {
                headers.set(POLICY, isDocs(context.request().path()) ? DOCS : PAGE);
            }
        });
        context.next();
    }

    private static boolean isDocs(String path) {
        return path.equals(DOCS_PATH) || path.startsWith(DOCS_PATH + "/");
    }
}
