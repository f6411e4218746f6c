package org.attackregister.http.limit;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import org.attackregister.config.RegisterConfig;

/**
 * Leaves HTTP/2 to connections with TLS, unless a setting opens it to others: a proxy that passes an upgrade on would let
 * its caller speak past the proxy's rules.
 */
@Singleton
class ClearTextHttp2 implements HttpServerOptionsCustomizer {
    private final boolean open;

    ClearTextHttp2(RegisterConfig config) {
        this.open = config.clearTextHttp2();
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        restrict(options);
    }

    @Override
    public void customizeDomainSocketServer(HttpServerOptions options) {
        restrict(options);
    }

    private void restrict(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(open && options.isHttp2ClearTextEnabled());
    }
}
