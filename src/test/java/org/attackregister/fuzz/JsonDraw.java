package org.attackregister.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** JSON bodies: a right one, bent in a few places, and at times no JSON any more. */
final class JsonDraw {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String MARK = "\u2020";

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "1e99999999",
            "0.00005",
            "1e-7",
            "1e21",
            "12345678901234567890",
            "9".repeat(2_000),
            "\"\"",
            "\"x\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"2022-02-30\"",
            "\"9999-12-31\"",
            "\"" + "a".repeat(5_000) + "\"",
            "[]",
            "{}",
            "[null]",
            "[[[]]]",
            "[" + "1,".repeat(999) + "1]",
            "[" + "{},".repeat(300) + "{}]",
            "{\"a\":{\"b\":{}}}",
            "[".repeat(300) + "]".repeat(300));

    private static final List<String> TAILS = List.of("", "", "", "", "}", " {}", ",", "\u0000", "x", "\n\n", "[");

    private JsonDraw() {}

    static byte[] drawn(String right, Draw draw) {
        try {
            JsonNode body = MAPPER.readTree(right);
            int bends = draw.chance(30) ? 0 : 1 + draw.few(3);
            for (int i = 0; i < bends; i++) {
                bend(body, draw);
            }
            String text = withValues(MAPPER.writeValueAsString(body));
            if (draw.chance(5)) {
                text = text.substring(0, draw.below(text.length()));
            }
            if (draw.chance(2)) {
                text = "[".repeat(50_000);
            }
            return ((draw.chance(2) ? "\ufeff" : "") + text + (draw.chance(70) ? "" : draw.one(TAILS)))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values are written as text that no tree could represent. */
    private static String withValues(String text) {
        String whole = text;
        for (int i = 0; i < VALUES.size(); i++) {
            whole = whole.replace('"' + MARK + i + MARK + '"', VALUES.get(i));
        }
        return whole;
    }

    private static void bend(JsonNode node, Draw draw) {
        JsonNode value = TextNode.valueOf(MARK + draw.below(VALUES.size()) + MARK);
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = draw.one(names);
            switch (draw.below(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name, value);
                case 2 -> object.set(draw.bent(name), value);
                default -> bend(object.get(name), draw);
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            if (draw.chance(50)) {
                bend(array.get(0), draw);
            } else {
                array.add(value);
            }
        }
    }
}
