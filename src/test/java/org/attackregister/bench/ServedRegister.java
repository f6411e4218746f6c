package org.attackregister.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The packaged program in a process of its own, on a data directory and a free port. */
public final class ServedRegister implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ServedRegister.class);
    private static final long PATIENCE_SECONDS = 120;
    private static final long GLANCE_MILLISECONDS = 10;

    private final Process process;
    private final String address;
    private final double secondsToReady;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Starts the program, and waits until it says that it is ready. */
    public ServedRegister(Path directory, String... options) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = Program.on(directory, List.of(options));
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("REGISTER_LIMITS_ADDRESS_RATE", "0");
        this.address = "http://localhost:" + port;
        long start = System.nanoTime();
        this.process = builder.start();
        awaitReady(start);
        this.secondsToReady = (System.nanoTime() - start) / 1e9;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(long start) throws InterruptedException {
        while (System.nanoTime() - start < PATIENCE_SECONDS * 1_000_000_000L) {
            try {
                if (get("/q/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                LOG.debug("The port is not open yet", notYet);
            }
            if (process.waitFor(GLANCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the program ended before it was ready");
            }
        }
        throw new IllegalStateException("the program was not ready in " + PATIENCE_SECONDS + " s");
    }

    private HttpResponse<Void> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(PATIENCE_SECONDS))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding());
    }

    /** The body of an answer. */
    String text(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Where it answers. */
    public URI address() {
        return URI.create(address);
    }

    /** Ends it as a power cut does, while it does whatever it does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Seconds from the start of the process to the first answer that it is ready. */
    double secondsToReady() {
        return secondsToReady;
    }

    /** Milliseconds that the answer to a question took, to its last byte. */
    double ask(String question) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<Void> answer = get(question);
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(question + " was answered with " + answer.statusCode());
        }
        return milliseconds;
    }

    /** Resident memory in MB, as Linux reports it; 0 elsewhere. */
    long residentMegabytes() throws IOException {
        return Program.megabytes(process, "VmRSS:");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
