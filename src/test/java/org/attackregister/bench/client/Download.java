package org.attackregister.bench.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** One long answer, read as fast as it comes and thrown away. */
public final class Download {
    private static final int AT_ONCE = 1 << 20;
    private static final int HEAD = 1_000;
    private static final String LAST_CHUNK = "0\r\n\r\n";

    private Download() {}

    /**
     * The bytes of an answer with its head, and the seconds from the request to the last of them.
     *
     * @throws IllegalStateException if it is not 200, or breaks off
     */
    public static LoadOutcome run(URI address, String path) throws IOException {
        try (SocketChannel channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()))) {
            ByteBuffer request = ByteBuffer.wrap(Requests.get(path, Map.of("Connection", "close")));
            long start = System.nanoTime();
            while (request.hasRemaining()) {
                channel.write(request);
            }
            ByteBuffer some = ByteBuffer.allocateDirect(AT_ONCE);
            long bytes = 0;
            String head = "";
            String tail = "";
            for (int read = channel.read(some); read >= 0; read = channel.read(some.clear())) {
                head += head.length() < HEAD ? text(some, 0, Math.min(HEAD, read)) : "";
                tail += text(some, Math.max(0, read - LAST_CHUNK.length()), read);
                tail = tail.substring(Math.max(0, tail.length() - LAST_CHUNK.length()));
                bytes += read;
            }
            boolean whole =
                    !head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked") || tail.equals(LAST_CHUNK);
            if (!head.startsWith("HTTP/1.1 200") || !whole) {
                throw new IllegalStateException(path + " was not answered to its end: " + head);
            }
            return new LoadOutcome(bytes, (System.nanoTime() - start) / 1e9);
        }
    }

    private static String text(ByteBuffer bytes, int from, int to) {
        byte[] part = new byte[to - from];
        bytes.get(from, part);
        return new String(part, StandardCharsets.ISO_8859_1);
    }
}
