package org.attackregister.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.attackregister.bench.LoadBench.say;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Begins 200 exports whose readers take a few kilobytes at a time, and asks ordinary questions from then on: a count and
 * a page that were never asked before. It prints how long those took, beside the same without readers, and asserts
 * nothing. The aim is 50 ms at the median and 250 ms at the 99th percentile. On two processors, which others used at
 * the same time (load 33 to 43), three runs gave 8 to 15 ms and 118 to 187 ms; without readers 6 to 10 ms and 31 to 61:
 *
 * <pre>mvn -DskipTests package &amp;&amp; mvn test -Dtest=SlowReadersBench -Dbench.readers=200</pre>
 */
class SlowReadersBench {
    private static final Path DIRECTORY = Path.of("target", "bench").toAbsolutePath();
    private static final int ROWS = 20_000;
    private static final long PAUSE_MILLISECONDS = 100;
    private static final int WINDOW = 1 << 12;
    private static final String EXPORT = "/v1/attacks?dataset=gtd&format=geojson";

    /** All readers of a trial have one address. */
    private static final String[] OPTIONS = {
        "-Xmx1g", "-Dregister.limits.address-open=0", "-Dregister.limits.most-streamed=400"
    };

    private final AtomicInteger begun = new AtomicInteger();

    /** None is asked twice, so that none is answered with what it was answered before. */
    private int asked = 1;

    @Test
    void answersBesideSlowReaders() throws IOException, InterruptedException {
        int readers = Integer.getInteger("bench.readers", 200);
        int questions = Integer.getInteger("bench.questions", 400);
        Path run = Files.createDirectories(
                DIRECTORY.resolve("slow-" + ProcessHandle.current().pid()));
        Path file = run.resolve("gtd.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            GtdFile.write(out, ROWS, 1);
        }
        Program.run(run.resolve("data"), "-Xmx1g", "import", "--format", "gtd", "--dataset", "gtd", file.toString());
        try (ServedRegister served = new ServedRegister(run.resolve("data"), OPTIONS)) {
            double export = served.ask(EXPORT);
            say(
                    "%d processors, load %.1f; the export of one reader takes %.0f ms",
                    Runtime.getRuntime().availableProcessors(), load(), export);
            measure(served, questions);
            say("without readers: %s", summary(measure(served, questions)));
            List<Socket> sockets = begin(served.address(), readers);
            Thread client = new Thread(() -> readSlowly(sockets), "slow readers");
            client.setDaemon(true);
            client.start();
            double[] beside = measure(served, questions);
            say("beside %d slow readers, %d of them in their answers: %s", readers, begun.get(), summary(beside));
            for (Socket socket : sockets) {
                socket.close();
            }
            say("load %.1f at the end", load());
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static List<Socket> begin(URI address, int readers) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        byte[] request = ("GET " + EXPORT + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(UTF_8);
        for (int i = 0; i < readers; i++) {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(WINDOW);
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            socket.getOutputStream().write(request);
            sockets.add(socket);
        }
        return sockets;
    }

    /** Takes what is there of each in turn, a few kilobytes, until they are closed. */
    private void readSlowly(List<Socket> sockets) {
        byte[] some = new byte[WINDOW];
        Set<Socket> known = new HashSet<>();
        try {
            while (true) {
                for (Socket socket : sockets) {
                    InputStream in = socket.getInputStream();
                    int read = in.available() > 0 ? in.read(some) : 0;
                    if (read > 0 && known.add(socket) && new String(some, 0, read, UTF_8).startsWith("HTTP/1.1 200")) {
                        begun.incrementAndGet();
                    }
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
            }
        } catch (IOException closed) {
            say("the readers have left (%s)", closed.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double[] measure(ServedRegister served, int questions) throws IOException, InterruptedException {
        double[] milliseconds = new double[questions];
        for (int i = 0; i < questions; i++) {
            asked++;
            milliseconds[i] = served.ask(
                    asked % 2 == 0
                            ? "/v1/attacks/counts?dataset=gtd&group_by=year,target_category&killed_max=" + asked
                            : "/v1/attacks?dataset=gtd&killed_max=" + asked);
        }
        Arrays.sort(milliseconds);
        return milliseconds;
    }

    private static String summary(double[] sorted) {
        return "%.1f ms at the median, %.1f ms at the 99th percentile, %.1f ms at most, of %d questions"
                .formatted(
                        sorted[sorted.length / 2],
                        sorted[sorted.length * 99 / 100],
                        sorted[sorted.length - 1],
                        sorted.length);
    }
}
