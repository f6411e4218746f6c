package org.attackregister.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.attackregister.export.piece.PieceBytes;
import org.attackregister.snapshot.column.JsonLines;

/** Attacks as JSON documents, one a line: as they are stored, or some of their fields. */
final class NdjsonForm implements AttackForm {
    private final PieceBytes bytes = new PieceBytes();
    private final FieldPick pick;

    /** With some fields; with all where none is named. */
    NdjsonForm(List<String> fields) {
        this.pick = new FieldPick(fields);
    }

    @Override
    public void begin(OutputStream out) {
        // the first line is the first attack
    }

    @Override
    public void attacks(JsonLines lines, int first, OutputStream out) throws IOException {
        if (pick.isOfAll()) {
            lines.writeTo(out);
            return;
        }
        for (int i = 0; i < lines.count(); i++) {
            pick.write(lines.bytes(), lines.start(i), lines.end(i), bytes);
            bytes.put('\n');
        }
        bytes.drainTo(out);
    }

    @Override
    public void end(OutputStream out) {
        // the last line is the last attack
    }
}
