package org.attackregister.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.attackregister.export.piece.EntryParts;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.AttackField.FieldPart;

/**
 * Attacks as a table. A list of words is one cell, joined by {@code |}; targets, perpetrators and sources have a readable
 * column for each of their parts and one with all of it as JSON, from which they can be read back.
 */
final class AttackTable {
    private static final List<FieldColumns> COLUMNS =
            Arrays.stream(AttackField.values()).flatMap(AttackTable::columns).toList();

    private final List<FieldColumns> columns;
    private final EntryParts[] parts;
    private final AttackCells cells;

    /** What the columns of a field have of an attack. */
    private enum Extract {
        /** The value of the field. */
        VALUE,
        /** The parts of the object that the field is. */
        PARTS,
        /** The parts of the entries of the list that the field is, and all of it as JSON. */
        ENTRIES
    }

    /**
     * The columns of a field.
     *
     * @param field its number
     * @param parts the names of its parts; none where it has one column
     */
    private record FieldColumns(List<String> names, int field, List<String> parts, Extract extract) {
        /** The parts are looked for by what JSON writes of their names. */
        EntryParts search() {
            return new EntryParts(parts.stream()
                    .map(part -> ('"' + part + "\":").getBytes(StandardCharsets.UTF_8))
                    .toArray(byte[][]::new));
        }
    }

    /** A table of some fields; of all fields where none is named. */
    AttackTable(List<String> fields, AttackCells cells) {
        this.columns = Arrays.stream(AttackSlices.numbers(fields))
                .mapToObj(COLUMNS::get)
                .toList();
        this.parts = columns.stream().map(FieldColumns::search).toArray(EntryParts[]::new);
        this.cells = cells;
    }

    /** Writes the names of the columns. */
    void header() {
        cells.names(columns.stream().flatMap(of -> of.names.stream()).toList());
    }

    /** Writes the row of the attack that the cells are of. */
    void row() {
        for (int i = 0; i < parts.length; i++) {
            FieldColumns of = columns.get(i);
            switch (of.extract) {
                case VALUE -> cells.value(of.field);
                case PARTS -> cells.parts(of.field, parts[i]);
                case ENTRIES -> {
                    cells.entries(of.field, parts[i]);
                    cells.json(of.field);
                }
            }
        }
        cells.endRow();
    }

    /** The columns of each of a field's members. */
    private static Stream<FieldColumns> columns(AttackField field) {
        return switch (field.form()) {
            case LIST -> Stream.of(field.parts().isEmpty() ? column(field.code()) : parts(field, Extract.ENTRIES));
            case ADDED -> Stream.of(field.parts().isEmpty() ? column(field.code()) : parts(field, Extract.PARTS));
            case TEXT, WORD, DAY, DEGREES, FLAG, FIGURE, TOLL, CODES, MAP ->
                field.members().stream().map(AttackTable::column);
        };
    }

    private static FieldColumns parts(AttackField field, Extract extract) {
        Stream<String> ofParts = field.parts().stream().map(FieldPart::column);
        return new FieldColumns(
                (extract == Extract.ENTRIES ? Stream.concat(ofParts, Stream.of(field.code())) : ofParts).toList(),
                AttackField.NAMES.indexOf(field.code()),
                field.parts().stream().map(FieldPart::member).toList(),
                extract);
    }

    private static FieldColumns column(String field) {
        return new FieldColumns(List.of(field), AttackField.NAMES.indexOf(field), List.of(), Extract.VALUE);
    }
}
