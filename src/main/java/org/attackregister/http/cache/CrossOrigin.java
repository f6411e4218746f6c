package org.attackregister.http.cache;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Lets the pages of any site read the register (CORS), unless {@code quarkus.http.cors.enabled} puts the rules of
 * Quarkus in the place of this one.
 *
 * <p>Quarkus' own filter names the asking site in its answer, and only where one asks. Answers here are the same for
 * all, so that a cache between the register and its callers may give one caller's answer to another.
 */
@ApplicationScoped
public class CrossOrigin {
    /** Ahead of all that refuses, so that a page can read the refusal. */
    private static final int PRIORITY = 900;

    private static final int NO_CONTENT = 204;
    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final String REQUEST_HEADERS =
            "Accept, Authorization, Content-Type, If-None-Match, If-Range, Last-Event-ID, Range";
    private static final String RESPONSE_HEADERS =
            "ETag, Link, Accept-Ranges, Content-Range, Content-Disposition, Retry-After, Content-Digest, Changes-Cursor, Dataset-Revision, Up-To-Date,"
                    + " Complete, Returned-Count, Total-Count, Total-Attacks, Coverage, Counting, Attacks-Left-Out, Dates-Taken, Attacks-Across, Repr-Digest";
    private static final String ONE_DAY = "86400";

    private static final PreparedHeader ANY_SITE = PreparedHeader.of("Access-Control-Allow-Origin", "*");

    /** What is on each answer to a page of another site, and so on all. */
    public static final List<PreparedHeader> EVERYWHERE =
            List.of(ANY_SITE, PreparedHeader.of("Access-Control-Expose-Headers", RESPONSE_HEADERS));

    private final boolean leftToQuarkus;

    CrossOrigin(VertxHttpConfig server) {
        this.leftToQuarkus = server.cors().enabled();
    }

    void add(@Observes Filters filters) {
        if (!leftToQuarkus) {
            filters.register(CrossOrigin::handle, PRIORITY);
        }
    }

    private static void handle(RoutingContext context) {
        if (isPreflight(context.request())) {
            MultiMap headers = context.response().headers();
            headers.add(ANY_SITE.name(), ANY_SITE.value());
            headers.set("Access-Control-Allow-Methods", METHODS);
            headers.set("Access-Control-Allow-Headers", REQUEST_HEADERS);
            headers.set("Access-Control-Max-Age", ONE_DAY);
            context.response().setStatusCode(NO_CONTENT).end();
            return;
        }
        PreparedHeader.put(EVERYWHERE, context.response());
        context.next();
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return HttpMethod.OPTIONS.equals(request.method())
                && request.headers().contains("Origin")
                && request.headers().contains("Access-Control-Request-Method");
    }
}
