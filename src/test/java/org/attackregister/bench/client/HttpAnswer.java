package org.attackregister.bench.client;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An answer as it came, while its connection does not read the next one. */
public final class HttpAnswer {
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private final byte[] bytes;
    private final int bodyFrom;
    private final int end;

    HttpAnswer(byte[] bytes, int bodyFrom, int end) {
        this.bytes = bytes;
        this.bodyFrom = bodyFrom;
        this.end = end;
    }

    /** Its status. */
    public int status() {
        return (bytes[STATUS_AT] - '0') * 100 + (bytes[STATUS_AT + 1] - '0') * 10 + bytes[STATUS_AT + 2] - '0';
    }

    /** The value of a header; null where it has none of that name. */
    public @Nullable String header(String name) {
        String head = new String(bytes, 0, bodyFrom, StandardCharsets.ISO_8859_1);
        for (String line : head.lines().toList()) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).equalsIgnoreCase(name)) {
                return line.substring(colon + 1).strip();
            }
        }
        return null;
    }

    /** A copy of its body. */
    public byte[] body() {
        return Arrays.copyOfRange(bytes, bodyFrom, end);
    }

    /** How long its body is. */
    public int length() {
        return end - bodyFrom;
    }
}
