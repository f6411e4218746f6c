package org.attackregister.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.attackregister.export.piece.PieceBytes;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.attack.AttackField;
import org.attackregister.snapshot.column.JsonLines;

/** Attacks as an RFC 7946 feature collection; one without coordinates has a null geometry. */
final class GeoJsonForm implements AttackForm {
    private static final int ID = AttackField.NAMES.indexOf("id");
    private static final int LATITUDE = AttackField.NAMES.indexOf("latitude");
    private static final int LONGITUDE = AttackField.NAMES.indexOf("longitude");

    private static final byte[] BEGIN = bytes("{\"type\":\"FeatureCollection\",\"features\":[");
    private static final byte[] FEATURE = bytes("{\"type\":\"Feature\",\"id\":");
    private static final byte[] POINT = bytes(",\"geometry\":{\"type\":\"Point\",\"coordinates\":[");
    private static final byte[] POINT_END = bytes("]},\"properties\":");
    private static final byte[] NOWHERE = bytes(",\"geometry\":null,\"properties\":");
    private static final byte[] END = bytes("]}");

    private final AttackSlices attack = new AttackSlices(RegisterJson.MAPPER::writeValueAsBytes);
    private final PieceBytes bytes = new PieceBytes();
    private final FieldPick pick;

    /** With some fields as properties; with all where none is named. */
    GeoJsonForm(List<String> fields) {
        this.pick = new FieldPick(fields);
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void begin(OutputStream out) throws IOException {
        out.write(BEGIN);
    }

    @Override
    public void attacks(JsonLines lines, int first, OutputStream out) throws IOException {
        for (int i = 0; i < lines.count(); i++) {
            if (first + i > 0) {
                bytes.put(',');
            }
            attack.read(lines.bytes(), lines.start(i), lines.end(i));
            feature();
        }
        bytes.drainTo(out);
    }

    private void feature() {
        bytes.put(FEATURE);
        attack.copy(ID, bytes);
        if (isNumber(LATITUDE) && isNumber(LONGITUDE)) {
            bytes.put(POINT);
            attack.copy(LONGITUDE, bytes);
            bytes.put(',');
            attack.copy(LATITUDE, bytes);
            bytes.put(POINT_END);
        } else {
            bytes.put(NOWHERE);
        }
        if (pick.isOfAll()) {
            attack.copy(bytes);
        } else {
            pick.write(attack, bytes);
        }
        bytes.put('}');
    }

    private boolean isNumber(int field) {
        int first = attack.has(field) ? attack.json()[attack.start(field)] : 'n';
        return first == '-' || (first >= '0' && first <= '9');
    }

    @Override
    public void end(OutputStream out) throws IOException {
        out.write(END);
    }
}
