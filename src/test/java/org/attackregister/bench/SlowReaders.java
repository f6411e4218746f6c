package org.attackregister.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.attackregister.bench.client.Requests;
import org.attackregister.bench.process.MeasuredServer;

/**
 * {@code readers}: questions that were never asked before, beside 200 exports whose readers take a few kilobytes at a time,
 * and without.
 */
final class SlowReaders implements BenchRow {
    private static final int READERS = 200;
    private static final int QUESTIONS = 400;
    private static final long PAUSE_MILLISECONDS = 100;
    private static final int WINDOW = 1 << 12;
    private static final String EXPORT = "/v1/attacks?format=geojson&dataset=" + BenchRun.DATASET;

    /** None is asked twice, so that none is answered with what it was answered before. */
    private int asked;

    @Override
    public void measure(BenchRun run) throws IOException, InterruptedException, SQLException {
        try (MeasuredServer program = run.program(run.register())) {
            measure(program.address());
            Percentiles without = measure(program.address());
            List<Socket> sockets = begin(program.address());
            Thread reading = new Thread(() -> readSlowly(sockets), "slow readers");
            reading.setDaemon(true);
            reading.start();
            Percentiles beside = measure(program.address());
            for (Socket socket : sockets) {
                socket.close();
            }
            reading.join();
            run.table.add(
                    "readers",
                    "%d fresh questions beside %d slow readers; the same without".formatted(QUESTIONS, READERS),
                    beside.toString(),
                    without.toString(),
                    BenchTable.number(beside.median() / without.median()),
                    "50 ms, 99th percentile 250 ms",
                    "-",
                    "-",
                    "-");
        }
    }

    private static List<Socket> begin(URI address) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        byte[] request = Requests.get(EXPORT, Map.of());
        for (int i = 0; i < READERS; i++) {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(WINDOW);
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            socket.getOutputStream().write(request);
            sockets.add(socket);
        }
        return sockets;
    }

    /** Takes what is there of each in turn, a few kilobytes, until they are closed. */
    private static void readSlowly(List<Socket> sockets) {
        byte[] some = new byte[WINDOW];
        try {
            while (true) {
                for (Socket socket : sockets) {
                    InputStream in = socket.getInputStream();
                    if (in.available() > 0 && in.read(some) < 0) {
                        return;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
            }
        } catch (IOException closed) {
            BenchTable.say("the slow readers have left (%s)".formatted(closed.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Percentiles measure(URI program) throws IOException, InterruptedException {
        double[] milliseconds = new double[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            asked++;
            String question = asked % 2 == 0 ? "/counts?group_by=year,target_category&" : "?";
            long start = System.nanoTime();
            Served.text(
                    program, "/v1/attacks%sdataset=%s&killed_max=%d".formatted(question, BenchRun.DATASET, asked + 1));
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        return Percentiles.of(milliseconds);
    }
}
