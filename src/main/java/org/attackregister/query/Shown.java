package org.attackregister.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.model.Coded;

/** What an answer shows of its question, turned back into query parameters. */
public final class Shown {
    private Shown() {}

    /** The same as parameters: lists joined by commas, words as their codes. */
    public static Map<String, String> parameters(Map<String, Object> shown) {
        Map<String, String> parameters = new LinkedHashMap<>();
        shown.forEach((name, value) -> parameters.put(
                name,
                value instanceof List<?> list
                        ? String.join(",", list.stream().map(Shown::text).toList())
                        : text(value)));
        return parameters;
    }

    private static String text(Object value) {
        return value instanceof Coded coded ? coded.code() : value.toString();
    }
}
