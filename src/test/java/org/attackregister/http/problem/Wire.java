package org.attackregister.http.problem;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Speaks HTTP letter by letter, so that a test can send what no client would. */
public final class Wire {
    private static final int PATIENCE_MILLIS = 20_000;

    private Wire() {}

    /** What came back; header names are in lower case, and {@code whole} says whether a chunked body came to its end. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Reply(int status, Map<String, String> headers, byte[] bytes, boolean whole) {
        /** The body as text. */
        public String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** A header; empty text where it is not there. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** A request with a method and further header lines. */
    public static Reply ask(String method, String target, String... headers) {
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: register.test\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return send(request + "Connection: close\r\n\r\n");
    }

    /** A reading request with further header lines. */
    public static Reply get(String target, String... headers) {
        return ask("GET", target, headers);
    }

    /** A JSON body sent to a path. */
    public static Reply post(String target, String json) {
        int length = json.getBytes(StandardCharsets.ISO_8859_1).length;
        return send("POST " + target + " HTTP/1.1\r\nHost: register.test\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + length + "\r\nConnection: close\r\n\r\n" + json);
    }

    /** Sends text, a byte for each character, and reads until the server closes the connection. */
    public static Reply send(String request) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return parse(readAll(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] readAll(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (SocketException reset) {
            return all.toByteArray();
        }
        return all.toByteArray();
    }

    private static Reply parse(byte[] raw) {
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.merge(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip(),
                    (a, b) -> a + ", " + b);
        }
        int status = Integer.parseInt(lines[0].split(" ", -1)[1]);
        String body = text.substring(end + 4);
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            return new Reply(status, headers, body.getBytes(StandardCharsets.ISO_8859_1), true);
        }
        return dechunked(status, headers, body);
    }

    private static Reply dechunked(int status, Map<String, String> headers, String body) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        while (true) {
            int line = body.indexOf("\r\n", at);
            int size = line < 0 ? -1 : Integer.parseInt(body.substring(at, line), 16);
            if (size <= 0) {
                byte[] bytes = whole.toString().getBytes(StandardCharsets.ISO_8859_1);
                return new Reply(status, headers, bytes, size == 0);
            }
            whole.append(body, line + 2, Math.min(body.length(), line + 2 + size));
            at = Math.min(body.length(), line + 2 + size + 2);
        }
    }
}
