package org.attackregister.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.attackregister.query.AttackFields;

/**
 * Attacks as a table. A list of words is one cell, joined by {@code |}; targets, perpetrators and sources have a readable
 * column for each of their parts and one with all of it as JSON, from which they can be read back.
 */
final class AttackTable {
    private static final Map<String, Map<String, Function<JsonNode, String>>> COLUMNS = columns();

    private AttackTable() {}

    /** The names of the columns for some fields; for all fields where none is named. */
    static List<String> header(List<String> fields) {
        List<String> header = new ArrayList<>();
        for (String field : fields.isEmpty() ? AttackFields.NAMES : fields) {
            header.addAll(COLUMNS.getOrDefault(field, Map.of()).keySet());
        }
        return header;
    }

    /** The cells of one attack. */
    static List<String> row(JsonNode attack, List<String> fields) {
        List<String> row = new ArrayList<>();
        for (String field : fields.isEmpty() ? AttackFields.NAMES : fields) {
            COLUMNS.getOrDefault(field, Map.of()).values().forEach(cell -> row.add(cell.apply(attack)));
        }
        return row;
    }

    private static Map<String, Map<String, Function<JsonNode, String>>> columns() {
        Map<String, Map<String, Function<JsonNode, String>>> columns = new LinkedHashMap<>();
        for (String field : AttackFields.NAMES) {
            columns.put(field, Map.of(field, attack -> JsonCells.of(attack.path(field))));
        }
        columns.put(
                "targets",
                parts(
                        "targets",
                        Map.entry("target_categories", "category"),
                        Map.entry("target_types", "type"),
                        Map.entry("target_subtypes", "subtype"),
                        Map.entry("target_names", "name"),
                        Map.entry("target_groups", "group")));
        columns.put(
                "perpetrators",
                parts("perpetrators", Map.entry("groups", "group"), Map.entry("attributions", "attribution")));
        columns.put("sources", parts("sources", Map.entry("source_ids", "source")));
        columns.put(
                "links",
                Map.of("link", attack -> JsonCells.of(attack.path("links").path("self"))));
        return columns;
    }

    @SafeVarargs
    private static Map<String, Function<JsonNode, String>> parts(String field, Map.Entry<String, String>... parts) {
        Map<String, Function<JsonNode, String>> columns = new LinkedHashMap<>();
        for (Map.Entry<String, String> part : parts) {
            columns.put(part.getKey(), attack -> {
                List<JsonNode> words = new ArrayList<>();
                attack.path(field).forEach(item -> words.add(known(item.path(part.getValue()))));
                return JsonCells.joined(words);
            });
        }
        columns.put(field, attack -> JsonCells.json(attack.path(field)));
        return columns;
    }

    private static JsonNode known(JsonNode value) {
        return value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value;
    }
}
