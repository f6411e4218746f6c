package org.attackregister.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.attackregister.model.RegisterJson;

/** Lists of records as CSV and NDJSON. */
public final class RecordExports {
    private RecordExports() {}

    /**
     * Records as CSV with these columns. A column named {@code outer_inner} has the field {@code inner} of the nested
     * object {@code outer}.
     */
    public static void csv(List<String> columns, Iterable<? extends JsonNode> records, OutputStream out)
            throws IOException {
        CsvTable table = new CsvTable(out, columns);
        for (JsonNode record : records) {
            ObjectNode flat = flat(record);
            table.row(columns.stream().map(c -> JsonCells.of(flat.path(c))).toList());
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
    public static void ndjson(Iterable<? extends JsonNode> records, OutputStream out) throws IOException {
        for (JsonNode record : records) {
            out.write(RegisterJson.MAPPER.writeValueAsString(record).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
    }
}
