package org.attackregister.http.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attackregister.view.link.Paths;

/**
 * What a stream of events is answered with where it cannot be had just now. A browser's EventSource comes back after a
 * stream that ended, and never after another status than 200 (WHATWG HTML, section 9.2.3); so the problem is an event,
 * and the stream ends after it.
 */
final class StreamRefusal {
    static final String MEDIA_TYPE = "text/event-stream";

    private static final Set<Integer> FOR_NOW = Set.of(429, 503);
    private static final List<String> ACCEPTED = List.of(MEDIA_TYPE, "text/*", "*/*");
    private static final int SHORTEST_MILLIS = 3_000;
    private static final int SECOND = 1_000;

    private StreamRefusal() {}

    /** Whether a request for events is refused for now; a caller that does not accept events sees the status. */
    static boolean isOf(Problem problem, HttpServerRequest request) {
        return FOR_NOW.contains(problem.status())
                && HttpMethod.GET.equals(request.method())
                && List.of(Paths.CHANGE_STREAM, Paths.CHANGE_STREAM + "/").contains(request.path())
                && acceptsEvents(request);
    }

    private static boolean acceptsEvents(HttpServerRequest request) {
        List<String> accepted = request.headers().getAll(HttpHeaders.ACCEPT);
        return accepted.isEmpty()
                || accepted.stream()
                        .map(header -> header.toLowerCase(Locale.ROOT))
                        .anyMatch(header -> ACCEPTED.stream().anyMatch(header::contains));
    }

    /** When to come back, and the problem. */
    static byte[] body(Problem problem, HttpServerRequest request) {
        int seconds = Integer.parseInt(problem.headers().getOrDefault("Retry-After", "0"));
        String document = new String(ProblemView.of(problem, request.uri()).bytes(), StandardCharsets.UTF_8);
        String events = "retry: %d\nevent: problem\ndata: %s\n\n"
                .formatted(Math.max(SHORTEST_MILLIS, seconds * SECOND), document);
        return events.getBytes(StandardCharsets.UTF_8);
    }
}
