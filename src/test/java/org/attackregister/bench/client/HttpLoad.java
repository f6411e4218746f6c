package org.attackregister.bench.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Requests over many connections by one thread: kept alive, one at a time on each, so that never more are on their way
 * than there are connections.
 */
public final class HttpLoad {
    private final HttpCaller caller;
    private final Selector selector;
    private final List<HttpConnection> connections = new ArrayList<>();
    private long answers;
    private int open;

    private HttpLoad(HttpCaller caller) throws IOException {
        this.caller = caller;
        this.selector = Selector.open();
    }

    /** Asks until the caller has nothing more to ask on any connection. */
    public static LoadOutcome run(URI address, int connections, HttpCaller caller) throws IOException {
        return run(address, connections, caller, () -> {});
    }

    /** The same, and says when the first request of each connection is on its way. */
    public static LoadOutcome run(URI address, int connections, HttpCaller caller, Runnable begun) throws IOException {
        HttpLoad load = new HttpLoad(caller);
        try (load.selector) {
            for (int i = 0; i < connections; i++) {
                load.connections.add(new HttpConnection(address));
            }
            long start = System.nanoTime();
            for (int i = 0; i < connections; i++) {
                load.begin(i);
            }
            begun.run();
            Consumer<SelectionKey> ready = load::ready;
            while (load.open > 0) {
                load.selector.select(ready);
            }
            return new LoadOutcome(load.answers, (System.nanoTime() - start) / 1e9);
        } finally {
            for (HttpConnection connection : load.connections) {
                connection.channel.close();
            }
        }
    }

    private void begin(int number) throws IOException {
        HttpConnection connection = connections.get(number);
        SelectionKey key = connection.channel.register(selector, SelectionKey.OP_READ, number);
        open++;
        ask(key, null);
    }

    private void ready(SelectionKey key) {
        try {
            HttpConnection connection = connections.get((Integer) key.attachment());
            if (key.isWritable()) {
                if (connection.sendOn()) {
                    key.interestOps(SelectionKey.OP_READ);
                }
                return;
            }
            HttpAnswer answer = connection.read();
            if (answer != null) {
                answers++;
                ask(key, answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ask(SelectionKey key, @Nullable HttpAnswer last) throws IOException {
        int number = (Integer) key.attachment();
        ByteBuffer request = caller.next(number, last);
        if (request == null) {
            key.cancel();
            open--;
        } else if (!connections.get(number).send(request)) {
            key.interestOps(SelectionKey.OP_WRITE);
        }
    }
}
