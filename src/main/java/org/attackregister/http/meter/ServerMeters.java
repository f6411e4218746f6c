package org.attackregister.http.meter;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.micrometer.runtime.binder.vertx.VertxMeterBinderAdapter;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.metrics.HttpServerMetrics;
import jakarta.inject.Singleton;

/** Has the requests to the server metered by {@link RequestMeters}, and all else as Quarkus does it. */
@Singleton
class ServerMeters implements VertxOptionsCustomizer {
    @Override
    public void accept(VertxOptions options) {
        options.setMetricsOptions(new Meters());
    }

    /** The meters of Quarkus, but for those of the server. */
    private static final class Meters extends VertxMeterBinderAdapter {
        @Override
        public HttpServerMetrics<?, ?, ?> createHttpServerMetrics(HttpServerOptions options, SocketAddress address) {
            return new RequestMeters(Metrics.globalRegistry, options);
        }
    }
}
