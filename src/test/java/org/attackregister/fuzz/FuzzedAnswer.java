package org.attackregister.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What came back; header names are in lower case. */
@SuppressWarnings("ArrayRecordComponent")
record FuzzedAnswer(int status, Map<String, String> headers, byte[] body) {
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The media type without its parameters. */
    String mediaType() {
        String type = header("content-type");
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
