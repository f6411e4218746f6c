package org.attackregister.http.meter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.quarkus.micrometer.runtime.binder.HttpCommonTags;
import io.quarkus.micrometer.runtime.binder.vertx.NetworkMetrics;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.spi.metrics.HttpServerMetrics;
import io.vertx.core.spi.observability.HttpRequest;
import io.vertx.core.spi.observability.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.attackregister.http.meter.RequestMeters.MeteredRequest;
import org.jspecify.annotations.Nullable;

/**
 * The meters of requests under the names and labels that Quarkus gives them. Quarkus compares each path with patterns and
 * looks each timer up by all of its labels, which takes longer than a kept answer; here a timer is found by three of them.
 */
final class RequestMeters extends NetworkMetrics
        implements HttpServerMetrics<MeteredRequest, LongTaskTimer.Sample, LongTaskTimer.Sample> {
    /** Set by the REST layer: the template of the resource that answers. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final String SERVER = "http.server";

    /** Probes and the metrics themselves, which say nothing about callers. */
    private static final String OF_OPERATORS = "/q/";

    private static final int NEVER_ANSWERED = 0;
    private static final int NOT_FOUND = 404;
    private static final int FIRST_WITHOUT_PATH = 300;
    private static final int FIRST_FAILURE = 400;

    private final MeterRegistry registry;
    private final LongAdder active = new LongAdder();
    private final Map<TimerLabels, Timer> timers = new ConcurrentHashMap<>();

    /** A request that has begun. */
    record MeteredRequest(HttpServerRequestInternal request, long begun) {}

    /** What distinguishes one timer from another. */
    private record TimerLabels(String method, String uri, int status) {}

    RequestMeters(MeterRegistry registry, HttpServerOptions options) {
        super(
                registry,
                port(options),
                SERVER,
                "Number of bytes received by the server",
                "Number of bytes sent by the server",
                "The duration of the connections",
                "Number of opened connections to the HTTP Server");
        this.registry = registry;
        Gauge.builder(SERVER + ".active.requests", active, LongAdder::doubleValue)
                .tag("url.scheme", options.isSsl() ? "https" : "http")
                .tags(port(options))
                .register(registry);
    }

    private static Tags port(HttpServerOptions options) {
        return options.getPort() > 0 ? Tags.of("server.port", String.valueOf(options.getPort())) : Tags.empty();
    }

    @Override
    public MeteredRequest requestBegin(LongTaskTimer.Sample connection, HttpRequest request) {
        active.increment();
        return new MeteredRequest((HttpServerRequestInternal) request, System.nanoTime());
    }

    @Override
    public void responseEnd(MeteredRequest metered, HttpResponse response, long bytesWritten) {
        end(metered, response.statusCode());
    }

    @Override
    public void requestReset(MeteredRequest metered) {
        end(metered, NEVER_ANSWERED);
    }

    private void end(MeteredRequest metered, int status) {
        long took = System.nanoTime() - metered.begun;
        active.decrement();
        if (metered.request.uri().startsWith(OF_OPERATORS)) {
            return;
        }
        TimerLabels labels = new TimerLabels(method(metered.request.method()), uri(metered.request, status), status);
        Timer timer = timers.get(labels);
        (timer == null ? timers.computeIfAbsent(labels, this::timer) : timer).record(took, TimeUnit.NANOSECONDS);
    }

    /** A caller may send any word as a method; each would be a series of its own. */
    private static String method(HttpMethod method) {
        return HttpMethod.values().contains(method) ? method.name() : "OTHER";
    }

    /** What is no resource's path has no series of its own but where it was answered. */
    private static String uri(HttpServerRequestInternal request, int status) {
        String sent = request.path();
        if (sent == null) {
            return "UNKNOWN";
        }
        String path = MeteredPath.plain(sent);
        @Nullable String template = MeteredPath.template(path);
        if (template == null) {
            template = request.context().getLocal(TEMPLATE);
        }
        boolean templated = template != null && !template.equals(path);
        if (path.equals("/")) {
            return "root";
        }
        if (templated || (status != NEVER_ANSWERED && status < FIRST_WITHOUT_PATH)) {
            return templated && template != null ? MeteredPath.plain(template) : path;
        }
        if (status == NEVER_ANSWERED || status >= FIRST_FAILURE) {
            return status == NOT_FOUND ? "NOT_FOUND" : "UNKNOWN";
        }
        return "REDIRECTION";
    }

    private Timer timer(TimerLabels labels) {
        boolean answered = labels.status != NEVER_ANSWERED;
        return Timer.builder(SERVER + ".requests")
                .description("HTTP server request processing time")
                .tags(Tags.of(
                        HttpCommonTags.method(labels.method),
                        HttpCommonTags.outcome(answered ? labels.status : FIRST_FAILURE),
                        answered ? HttpCommonTags.status(labels.status) : HttpCommonTags.STATUS_RESET))
                .tag("uri", labels.uri)
                .register(registry);
    }
}
