package org.attackregister.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.attackregister.export.piece.PieceBytes;
import org.attackregister.model.RegisterJson;

/** Attacks with some of their fields, in the order asked for. */
public final class FieldPick {
    private final AttackSlices attack = new AttackSlices(RegisterJson.MAPPER::writeValueAsBytes);
    private final PieceBytes bytes = new PieceBytes();
    private final int[] fields;
    private final boolean all;

    /** These fields; all where none is named. */
    public FieldPick(List<String> fields) {
        this.fields = AttackSlices.numbers(fields);
        this.all = fields.isEmpty();
    }

    /** Whether an attack is written as it is. */
    boolean isOfAll() {
        return all;
    }

    /** Writes what is picked of one attack's JSON. */
    public void write(byte[] json, OutputStream out) throws IOException {
        if (all) {
            out.write(json);
        } else {
            write(json, 0, json.length, bytes);
            bytes.drainTo(out);
        }
    }

    /** Writes what is picked of the attack in a part of these bytes. */
    void write(byte[] json, int from, int to, PieceBytes out) throws IOException {
        attack.read(json, from, to);
        write(attack, out);
    }

    /** Writes what is picked of an attack whose fields were found. */
    void write(AttackSlices found, PieceBytes out) {
        char before = '{';
        for (int field : fields) {
            out.put(before);
            out.put(AttackSlices.quoted(field));
            found.copy(field, out);
            before = ',';
        }
        out.put('}');
    }
}
