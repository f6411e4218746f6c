package org.attackregister.ingest.own;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import org.attackregister.model.RegisterJson;

/** The cells of an exported table as the JSON values that they were made of. */
enum CellReader {
    TEXT {
        @Override
        JsonNode read(String cell) {
            return cell.isEmpty() ? JSON.nullNode() : JSON.textNode(plain(cell));
        }
    },
    NUMBER {
        @Override
        JsonNode read(String cell) {
            if (cell.length() > LONGEST_NUMBER) {
                throw new IllegalArgumentException("a number of more than " + LONGEST_NUMBER + " digits");
            }
            return cell.isEmpty() ? JSON.nullNode() : JSON.numberNode(new BigDecimal(cell));
        }
    },
    BOOLEAN {
        @Override
        JsonNode read(String cell) {
            return switch (cell) {
                case "" -> JSON.nullNode();
                case "true" -> JSON.booleanNode(true);
                case "false" -> JSON.booleanNode(false);
                default -> throw new IllegalArgumentException("neither true nor false");
            };
        }
    },
    WORDS {
        @Override
        JsonNode read(String cell) {
            ArrayNode words = JSON.arrayNode();
            if (cell.isEmpty()) {
                return words;
            }
            StringBuilder word = new StringBuilder();
            String text = plain(cell);
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\\' && i + 1 < text.length()) {
                    i++;
                    word.append(text.charAt(i));
                } else if (c == '|') {
                    words.add(word.toString());
                    word.setLength(0);
                } else {
                    word.append(c);
                }
            }
            return words.add(word.toString());
        }
    },
    LIST {
        @Override
        JsonNode read(String cell) throws JsonProcessingException {
            return cell.isEmpty() ? JSON.arrayNode() : RegisterJson.MAPPER.readTree(cell);
        }
    },
    OBJECT {
        @Override
        JsonNode read(String cell) throws JsonProcessingException {
            return cell.isEmpty() ? JSON.objectNode() : RegisterJson.MAPPER.readTree(cell);
        }
    };

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Characters of the longest number that is read: to read one of a million takes minutes. */
    private static final int LONGEST_NUMBER = 400;

    /**
     * The value of a cell.
     *
     * @throws JsonProcessingException where nested JSON is broken
     * @throws IllegalArgumentException where the cell is not of this kind
     */
    abstract JsonNode read(String cell) throws JsonProcessingException;

    /** Takes the apostrophe away that keeps spreadsheets from running a text. */
    private static String plain(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }
}
