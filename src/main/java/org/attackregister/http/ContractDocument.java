package org.attackregister.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The contract as the packaged program carries it, YAML unless JSON is asked for. To have the extension read and write
 * it anew would lengthen every start by half a second; where the program is not packaged, it does.
 */
@ApplicationScoped
class ContractDocument {
    private static final String PATH = "/openapi";
    private static final String YAML = "org/attackregister/http/contract.YAML";
    private static final String JSON = "org/attackregister/http/contract.JSON";

    /** Behind the gate, ahead of the extension. */
    private static final int PRIORITY = 50;

    void add(@Observes Filters filters) {
        if (loader().getResource(YAML) != null) {
            filters.register(ContractDocument::handle, PRIORITY);
        }
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }

    private static void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean head = HttpMethod.HEAD.equals(request.method());
        if (!PATH.equals(request.path()) || !(head || HttpMethod.GET.equals(request.method()))) {
            context.next();
            return;
        }
        boolean json =
                wantsJson(request.getHeader("Accept"), context.queryParams().get("format"));
        Buffer document = Buffer.buffer(read(json ? JSON : YAML));
        HttpServerResponse response = request.response()
                .putHeader("Content-Type", (json ? "application/json" : "application/yaml") + ";charset=UTF-8")
                .putHeader("Content-Length", String.valueOf(document.length()));
        if (head) {
            response.end();
        } else {
            response.end(document);
        }
    }

    private static boolean wantsJson(@Nullable String accept, @Nullable String format) {
        return format != null
                ? format.toLowerCase(Locale.ROOT).equals("json")
                : accept != null && accept.startsWith("application/json");
    }

    private static byte[] read(String name) {
        try (InputStream document = ContractDocument.class.getClassLoader().getResourceAsStream(name)) {
            if (document == null) {
                throw new IllegalStateException("The program was packaged without " + name);
            }
            return document.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
