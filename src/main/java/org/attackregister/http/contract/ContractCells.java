package org.attackregister.http.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attackregister.query.question.Dimension;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The dimensions of counts in whatever is said of a cell: as in a row of counts. */
final class ContractCells {
    private static final List<String> OF_CELLS = List.of("CountChangeRow", "CountedChangeRow", "TrendRow");

    private ContractCells() {}

    /** Puts the dimensions ahead of the other members. */
    static void add(Map<String, Schema> schemas) {
        Map<String, Schema> row =
                Objects.requireNonNull(schemas.get("CountRow")).getProperties();
        for (String name : OF_CELLS) {
            Schema cell = Objects.requireNonNull(schemas.get(name));
            Map<String, Schema> properties = new LinkedHashMap<>();
            for (Dimension dimension : Dimension.values()) {
                properties.put(dimension.code(), Objects.requireNonNull(row.get(dimension.code())));
            }
            properties.putAll(cell.getProperties());
            cell.setProperties(properties);
        }
    }
}
