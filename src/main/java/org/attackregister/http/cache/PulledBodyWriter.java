package org.attackregister.http.cache;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Has the pieces of streamed answers made by a few threads, so that processors are left for whoever asks for less. */
@Provider
@ApplicationScoped
public class PulledBodyWriter implements ServerMessageBodyWriter<PulledBody> {
    private final ExecutorService makers = Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2), PulledBodyWriter::thread);

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "streamed answers");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type generic, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return PulledBody.class.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return PulledBody.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(PulledBody body, Type generic, ServerRequestContext context) {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        request.suspend();
        new Pump(body, request, makers).begin();
    }

    @Override
    public void writeTo(
            PulledBody body,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new UnsupportedOperationException("a body that is pulled has no stream to be written to");
    }

    @PreDestroy
    void stop() {
        makers.shutdownNow();
    }
}
