package org.attackregister.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.attackregister.model.attack.AttackField;

/**
 * Attacks as a table. A list of words is one cell, joined by {@code |}; targets, perpetrators and sources have a readable
 * column for each of their parts and one with all of it as JSON, from which they can be read back.
 */
final class AttackTable {
    private static final List<List<Column>> COLUMNS =
            Arrays.stream(AttackField.values()).flatMap(AttackTable::columns).toList();

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

    /** The columns of each of a field's members. */
    private static Stream<List<Column>> columns(AttackField field) {
        return switch (field.form()) {
            case LIST -> Stream.of(parts(field));
            case ADDED ->
                Stream.of(
                        field.parts().isEmpty()
                                ? List.of(column(field.code(), Extract.VALUE))
                                : parts(field, Extract.PART));
            case TEXT, WORD, DAY, DEGREES, FLAG, FIGURE, TOLL, CODES, MAP ->
                field.members().stream().map(member -> List.of(column(member, Extract.VALUE)));
        };
    }

    /** The parts of the entries, and all of them; a list whose parts have no columns is one value. */
    private static List<Column> parts(AttackField list) {
        List<Column> columns = new ArrayList<>(parts(list, Extract.PARTS));
        columns.add(column(list.code(), columns.isEmpty() ? Extract.VALUE : Extract.JSON));
        return columns;
    }

    private static List<Column> parts(AttackField field, Extract extract) {
        return field.parts().stream()
                .map(part -> part(part.column(), field.code(), part.member(), extract))
                .toList();
    }

    private static Column part(String name, String field, String part, Extract extract) {
        byte[] named = ('"' + part + "\":").getBytes(StandardCharsets.UTF_8);
        return new Column(name, AttackField.NAMES.indexOf(field), named, extract);
    }

    private static Column column(String field, Extract extract) {
        return new Column(field, AttackField.NAMES.indexOf(field), new byte[0], extract);
    }
}
