package org.attackregister.bench.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.attackregister.bench.client.Requests;

/** A server in a process of its own: the program, or a limit. */
public final class MeasuredServer implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 300;
    private static final long GLANCE_MILLISECONDS = 2;
    private static final int ANSWER_MILLISECONDS = 60_000;
    private static final byte[] OK = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);

    private final Process process;
    private final URI address;
    private final double secondsToAnswer;

    /**
     * Starts it, and waits for its first answer.
     *
     * @param log takes what it writes
     * @param path what is asked, until the answer is 200
     */
    public MeasuredServer(ProcessBuilder builder, int port, Path log, String path)
            throws IOException, InterruptedException {
        this.address = URI.create("http://localhost:" + port);
        long start = System.nanoTime();
        this.process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        while (!answers(port, path)) {
            boolean ended = process.waitFor(GLANCE_MILLISECONDS, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() - start > PATIENCE_SECONDS * 1_000_000_000L) {
                process.destroyForcibly();
                throw new IllegalStateException(builder.command() + " does not answer: " + Files.readString(log));
            }
        }
        this.secondsToAnswer = (System.nanoTime() - start) / 1e9;
    }

    /** A port that nobody listens on. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port, String path) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(ANSWER_MILLISECONDS);
            socket.connect(new InetSocketAddress("localhost", port));
            socket.getOutputStream().write(Requests.get(path, Map.of("Connection", "close")));
            byte[] start = socket.getInputStream().readNBytes(OK.length);
            return Arrays.equals(start, OK);
        } catch (IOException notYet) {
            return false;
        }
    }

    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    /** Seconds from the start of the process to its first answer. */
    public double secondsToAnswer() {
        return secondsToAnswer;
    }

    /** Seconds of processor time until now. */
    public double cpuSeconds() {
        return ProcessFigures.cpuSeconds(process.pid());
    }

    /** Resident memory in MB. */
    public long residentMegabytes() {
        return ProcessFigures.megabytes(process.pid(), "VmRSS");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
