package org.attackregister.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.attack.AttackField;

/** The same files in the plain way, by trees and libraries: what the exports are compared with. */
final class ExportByTree {
    private static final Map<String, List<String>> PARTS = Map.of(
            "targets", List.of("category", "type", "subtype", "name", "group"),
            "perpetrators", List.of("group", "attribution"),
            "sources", List.of("source"));

    private static final Map<String, List<String>> NAMES = Map.of(
            "targets",
                    List.of(
                            "target_categories",
                            "target_types",
                            "target_subtypes",
                            "target_names",
                            "target_groups",
                            "targets"),
            "perpetrators", List.of("groups", "attributions", "perpetrators"),
            "sources", List.of("source_ids", "sources"),
            "links", List.of("link"));

    private ExportByTree() {}

    static String csv(List<byte[]> attacks, List<String> asked) throws IOException {
        List<String> fields = asked.isEmpty() ? AttackField.NAMES : asked;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(fields.stream()
                    .flatMap(f -> NAMES.getOrDefault(f, List.of(f)).stream())
                    .toList());
            for (byte[] attack : attacks) {
                csv.writeRecord(row(RegisterJson.MAPPER.readTree(attack), fields));
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> row(JsonNode attack, List<String> fields) {
        List<String> row = new ArrayList<>();
        for (String field : fields) {
            for (String part : PARTS.getOrDefault(field, List.of())) {
                List<JsonNode> words = new ArrayList<>();
                attack.path(field).forEach(entry -> words.add(entry.path(part)));
                row.add(JsonCells.joined(words));
            }
            if (PARTS.containsKey(field)) {
                row.add(JsonCells.json(attack.path(field)));
            } else if (field.equals("links")) {
                row.add(JsonCells.of(attack.path("links").path("self")));
            } else {
                row.add(JsonCells.of(attack.path(field)));
            }
        }
        return row;
    }

    static String ndjson(List<byte[]> attacks, List<String> fields) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (byte[] attack : attacks) {
            byte[] line = fields.isEmpty()
                    ? attack
                    : RegisterJson.MAPPER.writeValueAsBytes(picked(RegisterJson.MAPPER.readTree(attack), fields));
            lines.append(new String(line, StandardCharsets.UTF_8)).append('\n');
        }
        return lines.toString();
    }

    static String geojson(List<byte[]> attacks, List<String> fields) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = RegisterJson.MAPPER.getFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            for (byte[] attack : attacks) {
                JsonNode tree = RegisterJson.MAPPER.readTree(attack);
                json.writeStartObject();
                json.writeStringField("type", "Feature");
                json.writeStringField("id", tree.path("id").asText());
                json.writeFieldName("geometry");
                json.writeTree(geometry(tree));
                json.writeFieldName("properties");
                json.writeTree(fields.isEmpty() ? tree : picked(tree, fields));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode geometry(JsonNode attack) {
        JsonNode latitude = attack.path("latitude");
        JsonNode longitude = attack.path("longitude");
        ObjectNode point = RegisterJson.MAPPER.createObjectNode().put("type", "Point");
        point.putArray("coordinates").add(longitude.decimalValue()).add(latitude.decimalValue());
        return latitude.isNumber() && longitude.isNumber() ? point : point.nullNode();
    }

    private static ObjectNode picked(JsonNode attack, List<String> fields) {
        ObjectNode picked = RegisterJson.MAPPER.createObjectNode();
        fields.forEach(f -> picked.set(f, attack.path(f)));
        return picked;
    }
}
