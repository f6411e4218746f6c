package org.attackregister.ingest.own;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attackregister.error.Faults;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.read.ImportScope;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.row.CellContent;
import org.attackregister.ingest.row.FileColumn;
import org.attackregister.ingest.row.FileColumns;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Target;
import org.jspecify.annotations.Nullable;

/** Reads records that the register once gave; what it adds to them itself is left aside. */
final class OwnReader implements AttackFormat.AttackRowReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 100;

    /** The form of each writable member in a table. */
    private static final Map<String, CellReader> CELLS = cells();

    private final ImportScope scope;
    private final AttackDocuments documents;

    OwnReader(ImportScope scope) {
        this.scope = scope;
        this.documents = new AttackDocuments(scope.codes().categoryOfType());
    }

    private static Map<String, CellReader> cells() {
        Map<String, CellReader> cells = new LinkedHashMap<>();
        AttackField.forEachMember((field, name) -> {
            if (field.form() != AttackField.Form.ADDED) {
                cells.put(name, cell(field.form()));
            }
        });
        return cells;
    }

    private static CellReader cell(AttackField.Form form) {
        return switch (form) {
            case TEXT, WORD, DAY -> CellReader.TEXT;
            case DEGREES, FIGURE, TOLL -> CellReader.NUMBER;
            case FLAG -> CellReader.BOOLEAN;
            case CODES -> CellReader.WORDS;
            case LIST -> CellReader.LIST;
            case MAP -> CellReader.OBJECT;
            case ADDED -> throw new IllegalArgumentException("what the register adds is not read");
        };
    }

    /** The fields, and what their cells are. */
    static FileColumns columns() {
        List<FileColumn> columns = new ArrayList<>();
        AttackField.forEachMember((field, name) -> {
            if (field.form() != AttackField.Form.ADDED) {
                columns.add(new FileColumn(name, content(field.form())));
            }
        });
        return new FileColumns(columns, false);
    }

    private static CellContent content(AttackField.Form form) {
        return switch (form) {
            case DAY -> CellContent.DATE;
            case DEGREES -> CellContent.DEGREES;
            case FIGURE, TOLL -> CellContent.FIGURE;
            case TEXT, WORD, FLAG, CODES, LIST, MAP, ADDED -> CellContent.TEXT;
        };
    }

    /** Reports the fields that exports have had since the file was written. */
    void reportMissing(Header header, String file) {
        LaterFields.NAMES.stream()
                .filter(field -> !header.has(field))
                .sorted()
                .forEach(field -> scope.findings()
                        .add(new Finding(
                                OwnRemark.MISSING_FIELD,
                                file,
                                1,
                                field,
                                null,
                                "the file has no column " + field
                                        + "; what is recorded of it stays, and of new attacks it is unknown")));
    }

    /** All other fields are there, by the signature: a file with some of them would erase the others. */
    @Override
    public @Nullable Attack read(Row row) {
        JsonNode given = row.document();
        ObjectNode record = given == null ? fromCells(row) : given.deepCopy();
        if (record == null) {
            return null;
        }
        LaterFields.NAMES.stream().filter(field -> !record.has(field)).forEach(record::putNull);
        Faults found = new Faults();
        Optional<Attack> attack = documents.read(row.file(), record, found);
        if (attack.isPresent()) {
            groups(attack.get()).filter(OwnReader::isId).forEach(scope.groups()::ensure);
            return attack.get();
        }
        found.list()
                .forEach(f -> scope.findings()
                        .add(new Finding(
                                OwnRemark.BROKEN_RECORD,
                                row.file(),
                                row.line(),
                                f.name().substring(f.name().indexOf('#') + 1),
                                f.value(),
                                f.message())));
        return null;
    }

    private static Stream<String> groups(Attack attack) {
        return Stream.concat(
                attack.perpetrators().stream().map(Perpetrator::group),
                attack.targets().stream().map(Target::group).filter(Objects::nonNull));
    }

    /** Any other word is no group's id in any register, and the import says so. */
    private static boolean isId(String group) {
        return group.length() <= LONGEST_ID && ID.matcher(group).matches();
    }

    private @Nullable ObjectNode fromCells(Row row) {
        ObjectNode record = RegisterJson.MAPPER.createObjectNode();
        boolean sound = true;
        for (Map.Entry<String, CellReader> reader : CELLS.entrySet()) {
            String field = reader.getKey();
            int position = row.header().position(field);
            String cell =
                    position >= 0 && position < row.cells().size() ? row.cells().get(position) : "";
            try {
                record.set(field, reader.getValue().read(cell));
            } catch (JsonProcessingException e) {
                sound = broken(row, field, RegisterJson.reason(e));
            } catch (IllegalArgumentException e) {
                sound = broken(row, field, String.valueOf(e.getMessage()));
            }
        }
        return sound ? record : null;
    }

    private boolean broken(Row row, String field, String why) {
        scope.findings().add(row.finding(OwnRemark.BROKEN_CELL, field, "The cell cannot be read: " + why + "."));
        return false;
    }
}
