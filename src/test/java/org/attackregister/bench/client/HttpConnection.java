package org.attackregister.bench.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A connection that is kept alive, with at most one request on its way. */
final class HttpConnection {
    private static final int FIRST_BYTES = 4_096;
    private static final String LENGTH = "\r\ncontent-length:";

    final SocketChannel channel;
    private byte[] bytes = new byte[FIRST_BYTES];
    private int filled;
    private int searched;
    private int bodyFrom;
    private int end;
    private ByteBuffer sent = ByteBuffer.allocate(0);

    HttpConnection(URI address) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
    }

    /** Begins a request; true where all of it is on its way. */
    boolean send(ByteBuffer request) throws IOException {
        filled = 0;
        searched = 0;
        bodyFrom = 0;
        sent = request;
        return sendOn();
    }

    /** Sends what is left of the request; true where nothing is. */
    boolean sendOn() throws IOException {
        channel.write(sent);
        return !sent.hasRemaining();
    }

    /** Reads what has come; the answer, where it is complete. */
    @Nullable
    HttpAnswer read() throws IOException {
        while (true) {
            if (filled == bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
            }
            int read = channel.read(ByteBuffer.wrap(bytes, filled, bytes.length - filled));
            if (read < 0) {
                throw new IOException("the server closed a connection within an answer");
            }
            filled += read;
            if (bodyFrom == 0 && !headRead()) {
                if (read == 0) {
                    return null;
                }
                continue;
            }
            if (filled >= end) {
                return new HttpAnswer(bytes, bodyFrom, end);
            }
            if (read == 0) {
                return null;
            }
        }
    }

    private boolean headRead() {
        for (int i = Math.max(searched, 3); i < filled; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                bodyFrom = i + 1;
                end = bodyFrom + contentLength();
                return true;
            }
        }
        searched = filled;
        return false;
    }

    private int contentLength() {
        String head = new String(bytes, 0, bodyFrom, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = head.indexOf(LENGTH);
        if (at >= 0) {
            return Integer.parseInt(head.substring(at + LENGTH.length(), head.indexOf("\r\n", at + 2))
                    .strip());
        }
        if (head.startsWith(" 304", "http/1.1".length()) || head.startsWith(" 204", "http/1.1".length())) {
            return 0;
        }
        throw new IllegalStateException("the answer does not say how long it is: " + head);
    }
}
