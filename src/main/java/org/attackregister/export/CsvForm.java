package org.attackregister.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.attackregister.export.piece.PieceBytes;
import org.attackregister.model.RegisterJson;
import org.attackregister.snapshot.column.JsonLines;

/** Attacks as a table, a row each. */
final class CsvForm implements AttackForm {
    private final AttackSlices attack = new AttackSlices(
            tree -> RegisterJson.MAPPER.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8));
    private final PieceBytes bytes = new PieceBytes();
    private final AttackTable table;

    /** With the columns of some fields; of all where none is named. */
    CsvForm(List<String> fields) {
        this.table = new AttackTable(fields, new AttackCells(attack, new CsvLine(bytes)));
    }

    @Override
    public void begin(OutputStream out) throws IOException {
        table.header();
        bytes.drainTo(out);
    }

    @Override
    public void attacks(JsonLines lines, int first, OutputStream out) throws IOException {
        for (int i = 0; i < lines.count(); i++) {
            attack.read(lines.bytes(), lines.start(i), lines.end(i));
            table.row();
        }
        bytes.drainTo(out);
    }

    @Override
    public void end(OutputStream out) {
        // a table ends with its last row
    }
}
