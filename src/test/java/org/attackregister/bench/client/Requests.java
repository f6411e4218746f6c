package org.attackregister.bench.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Paths that are asked again and again, all with the same headers.
 *
 * @param status what each of them is answered with
 */
public record Requests(List<String> paths, Map<String, String> headers, int status) {
    /** Paths that are answered with 200. */
    public Requests(List<String> paths, Map<String, String> headers) {
        this(paths, headers, 200);
    }

    /** One request as it is sent. */
    public static byte[] get(String path, Map<String, String> headers) {
        StringBuilder text = new StringBuilder("GET ").append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Each path once, in their order, over whichever connection is free. */
    public HttpCaller once() {
        return new HttpCaller() {
            private int at;

            @Override
            public @Nullable ByteBuffer next(int connection, @Nullable HttpAnswer last) {
                check(last);
                return at == paths.size() ? null : ByteBuffer.wrap(get(paths.get(at++), headers));
            }
        };
    }

    /** The paths in turn for so many seconds. */
    HttpCaller repeatedly(double seconds) {
        byte[][] requests = paths.stream().map(p -> get(p, headers)).toArray(byte[][]::new);
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return new HttpCaller() {
            private int at;

            @Override
            public @Nullable ByteBuffer next(int connection, @Nullable HttpAnswer last) {
                check(last);
                at = at + 1 == requests.length ? 0 : at + 1;
                return System.nanoTime() > end ? null : ByteBuffer.wrap(requests[at]);
            }
        };
    }

    private void check(@Nullable HttpAnswer answer) {
        if (answer != null && answer.status() != status) {
            throw new IllegalStateException(
                    "answered with " + answer.status() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }
}
