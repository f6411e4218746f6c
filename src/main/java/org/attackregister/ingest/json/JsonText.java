package org.attackregister.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.attackregister.ingest.row.Header;
import org.attackregister.model.RegisterJson;

/** How JSON of files is read: bounded in depth and length, a key once in an object; and its values as cells. */
public final class JsonText {
    /** Longest text within a record, in characters. */
    static final int LONGEST_TEXT = 1 << 20;

    private static final int DEEPEST = 64;

    /** Digits of the largest and smallest numbers that are written out in plain notation. */
    private static final int MOST_DIGITS = 400;

    /** Makes parsers of files. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build()
            .setCodec(RegisterJson.MAPPER)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private JsonText() {}

    /**
     * The value that begins here, or at the next token; missing where there is none.
     *
     * @throws JsonProcessingException if it is not JSON, or has a number that no memory can represent
     */
    static JsonNode record(JsonParser json) throws IOException {
        try {
            JsonNode record = json.readValueAsTree();
            return record == null ? MissingNode.getInstance() : record;
        } catch (NumberFormatException e) {
            throw new JsonParseException(json, "a number is out of range", e);
        }
    }

    /** The fields of a record as cells in the order of the header. */
    static List<String> cells(JsonNode record, Header header) {
        String[] cells = new String[header.names().size()];
        Arrays.fill(cells, "");
        for (Map.Entry<String, JsonNode> field : record.properties()) {
            int position = header.position(field.getKey());
            if (position >= 0) {
                cells[position] = cell(field.getValue());
            }
        }
        return List.of(cells);
    }

    /** A value as a cell: nothing for null, numbers in plain notation, what is nested as JSON. */
    static String cell(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isTextual()) {
            return value.textValue();
        }
        if (value.isBigDecimal()) {
            return plain(value.decimalValue());
        }
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    /** A number in plain notation, unless that were hundreds of digits. */
    public static String plain(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS
                        || Math.abs((long) number.scale()) > MOST_DIGITS
                ? number.toString()
                : number.toPlainString();
    }

    /** What is wrong with a text that is no JSON, and where. */
    static String reason(JsonProcessingException thrown) {
        JsonLocation at = thrown.getLocation();
        return at == null
                ? "it is not valid JSON: " + words(thrown)
                : "it is not valid JSON at line %d, column %d: %s"
                        .formatted(at.getLineNr(), at.getColumnNr(), words(thrown));
    }

    /** The same within one line. */
    static String reasonInLine(JsonProcessingException thrown) {
        JsonLocation at = thrown.getLocation();
        return at == null
                ? "it is not valid JSON: " + words(thrown)
                : "it is not valid JSON at column %d: %s".formatted(at.getColumnNr(), words(thrown));
    }

    private static String words(JsonProcessingException thrown) {
        return RegisterJson.reason(thrown);
    }
}
