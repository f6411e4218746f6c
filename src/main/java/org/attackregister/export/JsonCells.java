package org.attackregister.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.model.RegisterJson;

/** JSON values as the cells of a table. */
final class JsonCells {
    /** Comes in front of a text that begins like a formula. */
    static final char APOSTROPHE = '\'';

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final String LIST_SEPARATOR = "|";

    private JsonCells() {}

    /** A value as a cell: nothing for null, lists of words joined by {@code |}, everything else nested as JSON. */
    static String of(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isTextual()) {
            return neutral(value.textValue());
        }
        if (value.isNumber()) {
            return value.isFloatingPointNumber() ? value.decimalValue().toPlainString() : value.asText();
        }
        if (value.isBoolean()) {
            return value.asText();
        }
        if (value.isArray() && isListOfWords(value)) {
            return joined(value);
        }
        return json(value);
    }

    /** Words joined by {@code |}; a {@code |} or a backslash within a word is preceded by a backslash. */
    static String joined(Iterable<JsonNode> words) {
        List<String> parts = new ArrayList<>();
        words.forEach(w -> parts.add(w.isNull() ? "" : escape(w.asText())));
        return neutral(String.join(LIST_SEPARATOR, parts));
    }

    /** A nested value as compact JSON; nothing for an empty list or object. */
    static String json(JsonNode value) {
        if (value.isContainerNode() && value.isEmpty()) {
            return "";
        }
        try {
            return RegisterJson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Text that no spreadsheet takes for a formula: an apostrophe goes in front of one that starts like a formula. A
     * text that starts with an apostrophe gets another, so that taking one away restores every text.
     */
    static String neutral(String text) {
        return !text.isEmpty() && isRisky(text.charAt(0)) ? APOSTROPHE + text : text;
    }

    /** Whether a text that begins so gets an apostrophe in front. */
    static boolean isRisky(int first) {
        return first == APOSTROPHE || FORMULA_STARTS.indexOf(first) >= 0;
    }

    private static String escape(String word) {
        return word.replace("\\", "\\\\").replace(LIST_SEPARATOR, "\\" + LIST_SEPARATOR);
    }

    private static boolean isListOfWords(JsonNode list) {
        for (JsonNode item : list) {
            if (!item.isTextual()) {
                return list.isEmpty();
            }
        }
        return true;
    }
}
