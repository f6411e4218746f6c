package org.attackregister.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.model.attack.AttackField;

/**
 * Attacks as a table. A list of words is one cell, joined by {@code |}; targets, perpetrators and sources have a readable
 * column for each of their parts and one with all of it as JSON, from which they can be read back.
 */
final class AttackTable {
    private static final List<List<Column>> COLUMNS =
            AttackField.NAMES.stream().map(AttackTable::columns).toList();

    private final List<Column> columns;
    private final AttackCells cells;

    /** What a column has of an attack. */
    private enum Extract {
        /** The value of a field. */
        VALUE,
        /** The value of a field as JSON. */
        JSON,
        /** One part of the object that a field is. */
        PART,
        /** One part of each entry of the list that a field is. */
        PARTS
    }

    /**
     * A column.
     *
     * @param field the number of its field
     * @param part the name of the part as JSON writes it; of no length where it has the whole field
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Column(String name, int field, byte[] part, Extract extract) {}

    /** A table of some fields; of all fields where none is named. */
    AttackTable(List<String> fields, AttackCells cells) {
        this.columns = of(fields);
        this.cells = cells;
    }

    private static List<Column> of(List<String> fields) {
        List<Column> columns = new ArrayList<>();
        for (int field : AttackSlices.numbers(fields)) {
            columns.addAll(COLUMNS.get(field));
        }
        return columns;
    }

    /** Writes the names of the columns. */
    void header() {
        cells.names(columns.stream().map(Column::name).toList());
    }

    /** Writes the row of the attack that the cells are of. */
    void row() {
        for (Column column : columns) {
            switch (column.extract) {
                case VALUE -> cells.value(column.field);
                case JSON -> cells.json(column.field);
                case PART -> cells.part(column.field, column.part);
                case PARTS -> cells.parts(column.field, column.part);
            }
        }
        cells.endRow();
    }

    private static List<Column> columns(String field) {
        return switch (field) {
            case "targets" ->
                parts(
                        field,
                        part("target_categories", field, "category", Extract.PARTS),
                        part("target_types", field, "type", Extract.PARTS),
                        part("target_subtypes", field, "subtype", Extract.PARTS),
                        part("target_names", field, "name", Extract.PARTS),
                        part("target_groups", field, "group", Extract.PARTS));
            case "perpetrators" ->
                parts(
                        field,
                        part("groups", field, "group", Extract.PARTS),
                        part("attributions", field, "attribution", Extract.PARTS));
            case "sources" -> parts(field, part("source_ids", field, "source", Extract.PARTS));
            case "links" -> List.of(part("link", field, "self", Extract.PART));
            default -> List.of(column(field, Extract.VALUE));
        };
    }

    private static List<Column> parts(String field, Column... parts) {
        List<Column> columns = new ArrayList<>(List.of(parts));
        columns.add(column(field, Extract.JSON));
        return columns;
    }

    private static Column part(String name, String field, String part, Extract extract) {
        byte[] named = ('"' + part + "\":").getBytes(StandardCharsets.UTF_8);
        return new Column(name, AttackField.NAMES.indexOf(field), named, extract);
    }

    private static Column column(String field, Extract extract) {
        return new Column(field, AttackField.NAMES.indexOf(field), new byte[0], extract);
    }
}
