package org.attackregister.export;

import java.util.List;
import org.attackregister.export.piece.EntryParts;
import org.attackregister.export.piece.JsonEscapes;
import org.attackregister.export.piece.JsonScan;
import org.attackregister.export.piece.PieceBytes;

/** The cells of one attack, as {@link JsonCells} writes them of a tree, copied from where they are in its JSON. */
final class AttackCells {
    private static final char LIST_SEPARATOR = '|';
    private static final int EMPTY = "[]".length();

    private final CsvLine csv;
    private final AttackSlices attack;
    private final JsonScan scan = new JsonScan();

    /** A text that is not copied in one go, after the apostrophe that it may need. */
    private final PieceBytes made = new PieceBytes();

    AttackCells(AttackSlices attack, CsvLine csv) {
        this.attack = attack;
        this.csv = csv;
    }

    /** A row of names. */
    void names(List<String> names) {
        names.forEach(csv::text);
        csv.endRow();
    }

    void endRow() {
        csv.endRow();
    }

    /** The value of a field. */
    void value(int field) {
        if (attack.has(field)) {
            value(attack.start(field), attack.end(field), attack.isEscaped(field));
        } else {
            csv.empty();
        }
    }

    private void value(int start, int end, boolean escaped) {
        byte[] json = attack.json();
        switch (json[start]) {
            case 'n' -> csv.empty();
            case '"' -> text(start + 1, end - 1, escaped);
            case '[' -> list(start, end);
            case '{' -> json(start, end);
            default -> csv.plain(json, start, end);
        }
    }

    private void text(int start, int end, boolean escaped) {
        byte[] json = attack.json();
        if (escaped || (start < end && JsonCells.isRisky(json[start]))) {
            beginText();
            JsonEscapes.decode(json, start, end, made);
            endText();
        } else {
            csv.text(json, start, end);
        }
    }

    private void beginText() {
        made.clear();
        made.put(JsonCells.APOSTROPHE);
    }

    private void endText() {
        boolean risky = made.size() > 1 && JsonCells.isRisky(made.array()[1]);
        csv.text(made.array(), risky ? 0 : 1, made.size());
    }

    /** Words joined; a list that has anything else, as JSON. */
    private void list(int start, int end) {
        beginText();
        scan.begin(attack.json(), start);
        do {
            if (scan.peek() == ',') {
                made.put(LIST_SEPARATOR);
            }
            scan.next();
            if (scan.peek() == '"') {
                int from = scan.at();
                scan.value();
                word(from, scan.at());
            } else if (scan.peek() != ']') {
                json(start, end);
                return;
            }
        } while (scan.peek() == ',');
        endText();
    }

    /** One word of a joined list; a separator or a backslash within is preceded by a backslash. */
    private void word(int start, int end) {
        byte[] json = attack.json();
        if (json[start] == 'n') {
            return;
        }
        if (json[start] != '"') {
            made.put(json, start, end);
        } else if (isPlain(json, start + 1, end - 1)) {
            made.put(json, start + 1, end - 1);
        } else {
            int from = made.size();
            JsonEscapes.decode(json, start + 1, end - 1, made);
            made.escape('\\', LIST_SEPARATOR, from);
        }
    }

    private static boolean isPlain(byte[] json, int from, int to) {
        for (int i = from; i < to; i++) {
            if (json[i] == '\\' || json[i] == LIST_SEPARATOR) {
                return false;
            }
        }
        return true;
    }

    /** The value of a field as JSON; nothing for an empty list or object. */
    void json(int field) {
        if (attack.has(field)) {
            json(attack.start(field), attack.end(field));
        } else {
            csv.empty();
        }
    }

    private void json(int start, int end) {
        if (end - start == EMPTY) {
            csv.empty();
        } else {
            csv.text(attack.json(), start, end);
        }
    }

    /** The parts of the object that a field is, each a cell. */
    void parts(int field, EntryParts parts) {
        read(field, parts);
        for (int part = 0; part < parts.parts(); part++) {
            if (parts.count() > 0 && parts.has(0, part)) {
                value(parts.start(0, part), parts.end(0, part), parts.isEscaped(0, part));
            } else {
                csv.empty();
            }
        }
    }

    /** The parts of the entries of the list that a field is: a cell for each part, with those of all entries joined. */
    void entries(int field, EntryParts parts) {
        read(field, parts);
        for (int part = 0; part < parts.parts(); part++) {
            beginText();
            for (int entry = 0; entry < parts.count(); entry++) {
                if (entry > 0) {
                    made.put(LIST_SEPARATOR);
                }
                if (parts.has(entry, part)) {
                    word(parts.start(entry, part), parts.end(entry, part));
                }
            }
            endText();
        }
    }

    private void read(int field, EntryParts parts) {
        if (attack.has(field)) {
            parts.read(attack.json(), attack.start(field));
        } else {
            parts.clear();
        }
    }
}
