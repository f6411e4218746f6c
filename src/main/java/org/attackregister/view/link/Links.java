package org.attackregister.view.link;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Path-absolute links into the API, so that a server under any name sends the same bytes. */
public final class Links {
    /** What is not encoded beside letters and digits: a comma and a colon are read more easily as they are. */
    private static final String SIGNS = "-_.*,:";

    private Links() {}

    /** A path with query parameters, in the map's order. */
    public static String of(String path, Map<String, String> parameters) {
        StringBuilder link = new StringBuilder(path);
        char separator = '?';
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            link.append(separator)
                    .append(encode(parameter.getKey()))
                    .append('=')
                    .append(encode(parameter.getValue()));
            separator = '&';
        }
        return link.toString();
    }

    /** A text as the value of a query parameter, in ASCII. */
    public static String value(String text) {
        return encode(text);
    }

    /** A path with one more segment. */
    public static String child(String path, String segment) {
        return path + "/" + encode(segment);
    }

    private static String encode(String text) {
        // Nearly all ids and codes are plain, and every attack has two links, every row of a count one with several.
        return isPlain(text) ? text : percentEncoded(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && SIGNS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String percentEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%3A", ":");
    }
}
