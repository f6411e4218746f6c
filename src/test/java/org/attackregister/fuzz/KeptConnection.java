package org.attackregister.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * A connection that is used again for as long as the server keeps it, so that one that was left dead is noticed by the
 * next call.
 */
final class KeptConnection implements AutoCloseable {
    /** How long a caller waits for the next byte of an answer, beyond what it asked to wait. */
    static final int PATIENCE_MILLIS = 5_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    KeptConnection(int port) {
        this.port = port;
    }

    /**
     * Sends a call and reads its answer.
     *
     * @throws IOException where there is no whole answer in time
     */
    FuzzedAnswer ask(FuzzedCall call) throws IOException {
        if (socket == null || socket.isClosed()) {
            socket = new Socket("localhost", port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
        try {
            socket.setSoTimeout(
                    PATIENCE_MILLIS + Math.toIntExact(call.patience().toMillis()));
            send(call.framed() ? call.bytes() : call.body());
            FuzzedAnswer answer = read(call);
            if (!call.framed() || answer.header("connection").equalsIgnoreCase("close")) {
                close();
            }
            return answer;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** A refusal may come before all was sent; then it is read, whatever became of the rest. */
    private void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException refused) {
            // the answer says so, or there is none
            return;
        }
    }

    private FuzzedAnswer read(FuzzedCall call) throws IOException {
        String status = line();
        if (!status.startsWith("HTTP/") || status.length() < 12) {
            throw new IOException("no status line: " + status);
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (a, b) -> a + ", " + b);
        }
        int code = Integer.parseInt(status.substring(9, 12));
        return new FuzzedAnswer(code, headers, body(call, code, headers));
    }

    private byte[] body(FuzzedCall call, int status, Map<String, String> headers) throws IOException {
        if (call.head() || status == 204 || status == 304) {
            return FuzzedCall.NOTHING;
        }
        if (headers.getOrDefault("content-type", "").startsWith("text/event-stream") && status == 200) {
            // it has no end
            close();
            return FuzzedCall.NOTHING;
        }
        byte[] sent = sent(headers);
        return "gzip".equals(headers.get("content-encoding")) ? unpacked(sent) : sent;
    }

    private byte[] sent(Map<String, String> headers) throws IOException {
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            return chunks();
        }
        String length = headers.get("content-length");
        return length == null ? in.readAllBytes() : exactly(Integer.parseInt(length));
    }

    private static byte[] unpacked(byte[] sent) throws IOException {
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return plain.readAllBytes();
        }
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(), 16);
            if (size == 0) {
                String trailer = line();
                while (!trailer.isEmpty()) {
                    trailer = line();
                }
                return body.toByteArray();
            }
            body.writeBytes(exactly(size));
            line();
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException(bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("closed after '" + line + "'");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
    }
}
