package org.attackregister.http.cache;

import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Map;

/**
 * A header whose bytes are made once.
 *
 * @param name its name
 * @param value its value
 */
public record PreparedHeader(CharSequence name, CharSequence value) {
    /** A header of these texts, which are ASCII. */
    public static PreparedHeader of(String name, String value) {
        return new PreparedHeader(AsciiString.cached(name), new AsciiString(value));
    }

    static List<PreparedHeader> list(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> of(header.getKey(), header.getValue()))
                .toList();
    }

    /** Adds headers to a response that has none of these names. */
    public static void put(List<PreparedHeader> headers, HttpServerResponse response) {
        MultiMap all = response.headers();
        for (int i = 0; i < headers.size(); i++) {
            PreparedHeader header = headers.get(i);
            all.add(header.name, header.value);
        }
    }
}
