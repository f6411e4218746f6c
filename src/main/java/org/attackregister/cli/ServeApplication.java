package org.attackregister.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.attackregister.config.RegisterConfig;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Serves the register until the process is stopped. When all else about the start is said, it says where to click. */
@ApplicationScoped
public class ServeApplication implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger(ServeApplication.class);

    private final HttpServer server;
    private final RegisterConfig register;
    private final Config config;

    ServeApplication(HttpServer server, RegisterConfig register, Config config) {
        this.server = server;
        this.register = register;
        this.config = config;
    }

    @Override
    public int run(String... words) {
        if (server.getPort() >= 0 || server.getSecurePort() >= 0) {
            URI address = server.getLocalBaseUri();
            LOG.infof("The page: %s/", address);
            LOG.infof("The API, to try: %s/docs", address);
        }
        if (DataDirectory.isUsed(config)) {
            LOG.infof("The data directory: %s", register.dataDir());
        }
        Quarkus.waitForExit();
        return 0;
    }
}
