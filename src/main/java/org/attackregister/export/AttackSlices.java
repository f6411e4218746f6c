package org.attackregister.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.attackregister.export.piece.JsonScan;
import org.attackregister.export.piece.PieceBytes;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.attack.AttackField;

/**
 * Where the fields of one attack are in its JSON. Fields are numbered in the order of {@link AttackField#NAMES}. Where
 * reading the JSON and writing it again would give other bytes, the fields are those of what is written again.
 */
final class AttackSlices {
    private static final byte[][] NAMES = AttackField.NAMES.stream()
            .map(name -> ('"' + name + "\":").getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);

    private final JsonScan scan = new JsonScan();
    private final int[] starts = new int[NAMES.length];
    private final int[] ends = new int[NAMES.length];
    private final boolean[] escaped = new boolean[NAMES.length];
    private final Writing writing;
    private byte[] json = {};
    private int first;

    /** How an attack is written again. */
    @FunctionalInterface
    interface Writing {
        byte[] write(JsonNode attack) throws IOException;
    }

    AttackSlices(Writing writing) {
        this.writing = writing;
    }

    /** The numbers of some fields; of all where none is named. */
    static int[] numbers(List<String> fields) {
        return (fields.isEmpty() ? AttackField.NAMES : fields)
                .stream().mapToInt(AttackField.NAMES::indexOf).toArray();
    }

    /** The name of a field in quotation marks, with its colon. */
    static byte[] quoted(int field) {
        return NAMES[field];
    }

    /** Finds the fields of one attack in bytes that have it somewhere. */
    void read(byte[] text, int from, int to) throws IOException {
        if (find(text, from)) {
            byte[] again = writing.write(RegisterJson.MAPPER.readTree(text, from, to - from));
            find(again, 0);
        }
    }

    /** Whether reading and writing again would give other bytes. */
    private boolean find(byte[] text, int from) {
        json = text;
        first = from;
        Arrays.fill(starts, 0);
        scan.begin(text, from + 1);
        boolean odd = false;
        int expected = 0;
        while (scan.peek() == '"') {
            expected = name(expected);
            starts[expected] = scan.at();
            scan.value();
            ends[expected] = scan.at();
            escaped[expected] = scan.isEscaped();
            odd |= scan.isOdd();
            expected++;
            if (scan.peek() == ',') {
                scan.next();
            }
        }
        return odd;
    }

    /** Steps over a name, most likely the one that is expected, and gives its number. */
    private int name(int expected) {
        for (int i = 0; i < NAMES.length; i++) {
            int field = (expected + i) % NAMES.length;
            if (scan.accept(NAMES[field])) {
                return field;
            }
        }
        throw new IllegalStateException("an attack has a field that is not in the list of fields");
    }

    /** Copies all of it. */
    void copy(PieceBytes out) {
        out.put(json, first, scan.at() + 1);
    }

    byte[] json() {
        return json;
    }

    boolean has(int field) {
        return starts[field] > 0;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    /** Whether a text in the field has a backslash. */
    boolean isEscaped(int field) {
        return escaped[field];
    }

    /** Copies the field's value; null where there is none. */
    void copy(int field, PieceBytes out) {
        if (has(field)) {
            out.put(json, starts[field], ends[field]);
        } else {
            out.put("null");
        }
    }
}
