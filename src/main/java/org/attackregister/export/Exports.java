package org.attackregister.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.attackregister.model.RegisterJson;
import org.attackregister.snapshot.Snapshot.Selection;

/** Lists of attacks and of records as CSV, NDJSON and GeoJSON, one after the other with constant memory. */
public final class Exports {
    private Exports() {}

    /** A part of a list as CSV. */
    public static BodyPieces csv(Selection selection, List<String> fields, OutputStream out) {
        @SuppressWarnings("resource") // its end is written after its last row
        CsvTable table = new CsvTable(out, AttackTable.header(fields));
        return BodyPieces.of(
                selection.returned(),
                i -> table.row(AttackTable.row(RegisterJson.MAPPER.readTree(selection.json(i)), fields)),
                table::close);
    }

    /** A part of a list as one JSON document a line. */
    public static BodyPieces ndjson(Selection selection, List<String> fields, OutputStream out) {
        return BodyPieces.of(
                selection.returned(),
                i -> {
                    if (fields.isEmpty()) {
                        selection.write(i, out);
                    } else {
                        out.write(pick(selection.json(i), fields));
                    }
                    out.write('\n');
                },
                () -> {});
    }

    /** A part of a list as an RFC 7946 feature collection; an attack without coordinates has a null geometry. */
    public static BodyPieces geojson(Selection selection, List<String> fields, OutputStream out) throws IOException {
        @SuppressWarnings("resource") // its end is written after its last row
        JsonGenerator json = RegisterJson.MAPPER.getFactory().createGenerator(out);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
        return BodyPieces.of(
                selection.returned(),
                i -> feature(RegisterJson.MAPPER.readTree(selection.json(i)), fields, json),
                () -> {
                    json.writeEndArray();
                    json.writeEndObject();
                    json.close();
                });
    }

    private static void feature(JsonNode attack, List<String> fields, JsonGenerator json) throws IOException {
        JsonNode latitude = attack.path("latitude");
        JsonNode longitude = attack.path("longitude");
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", attack.path("id").asText());
        json.writeFieldName("geometry");
        if (latitude.isNumber() && longitude.isNumber()) {
            json.writeStartObject();
            json.writeStringField("type", "Point");
            json.writeArrayFieldStart("coordinates");
            json.writeNumber(longitude.decimalValue());
            json.writeNumber(latitude.decimalValue());
            json.writeEndArray();
            json.writeEndObject();
        } else {
            json.writeNull();
        }
        json.writeFieldName("properties");
        json.writeTree(fields.isEmpty() ? attack : picked(attack, fields));
        json.writeEndObject();
    }

    /** One attack's JSON with some of its fields, in the order asked for. */
    public static byte[] pick(byte[] attack, List<String> fields) {
        try {
            return fields.isEmpty()
                    ? attack
                    : RegisterJson.MAPPER.writeValueAsBytes(picked(RegisterJson.MAPPER.readTree(attack), fields));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode picked(JsonNode attack, List<String> fields) {
        ObjectNode picked = RegisterJson.MAPPER.createObjectNode();
        fields.forEach(f -> picked.set(f, attack.path(f)));
        return picked;
    }

    /**
     * Records as CSV with these columns. A column named {@code outer_inner} has the field {@code inner} of the nested
     * object {@code outer}.
     */
    public static void csv(List<String> columns, List<? extends JsonNode> records, OutputStream out)
            throws IOException {
        try (CsvTable table = new CsvTable(out, columns)) {
            for (JsonNode record : records) {
                ObjectNode flat = flat(record);
                table.row(columns.stream().map(c -> JsonCells.of(flat.path(c))).toList());
            }
        }
    }

    private static ObjectNode flat(JsonNode record) {
        ObjectNode flat = RegisterJson.MAPPER.createObjectNode();
        for (Map.Entry<String, JsonNode> field : record.properties()) {
            flat.set(field.getKey(), field.getValue());
            if (field.getValue().isObject()) {
                field.getValue()
                        .properties()
                        .forEach(inner -> flat.set(field.getKey() + "_" + inner.getKey(), inner.getValue()));
            }
        }
        return flat;
    }

    /** Records as one JSON document a line. */
    public static void ndjson(List<? extends JsonNode> records, OutputStream out) throws IOException {
        for (JsonNode record : records) {
            out.write(RegisterJson.MAPPER.writeValueAsString(record).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
    }
}
