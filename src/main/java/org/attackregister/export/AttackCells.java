package org.attackregister.export;

import java.util.List;

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
            scan.next();
            if (scan.peek() == '"') {
                word();
            } else if (scan.peek() != ']') {
                json(start, end);
                return;
            }
        } while (between());
        endText();
    }

    /** Whether another entry follows, and what is between the two. */
    private boolean between() {
        boolean more = scan.peek() == ',';
        if (more) {
            made.put(LIST_SEPARATOR);
        }
        return more;
    }

    /** One word of a joined list; a separator or a backslash within is preceded by a backslash. */
    private void word() {
        byte[] json = attack.json();
        int start = scan.at();
        scan.value();
        if (json[start] == 'n') {
            return;
        }
        if (json[start] != '"') {
            made.put(json, start, scan.at());
            return;
        }
        int from = made.size();
        JsonEscapes.decode(json, start + 1, scan.at() - 1, made);
        made.escape('\\', LIST_SEPARATOR, from);
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

    /** One part of the object that a field is. */
    void part(int field, byte[] part) {
        scan.begin(attack.json(), attack.start(field));
        if (scan.peek() == '{' && find(part)) {
            int start = scan.at();
            scan.value();
            value(start, scan.at(), scan.isEscaped());
        } else {
            csv.empty();
        }
    }

    /** One part of each entry of the list that a field is, joined. */
    void parts(int field, byte[] part) {
        beginText();
        scan.begin(attack.json(), attack.start(field));
        if (scan.peek() == '[') {
            do {
                scan.next();
                if (scan.peek() != ']' && find(part)) {
                    word();
                    leave();
                }
            } while (between());
        }
        endText();
    }

    /** Steps into an object up to a part of it; to the end of the object where it has none of that name. */
    private boolean find(byte[] part) {
        do {
            scan.next();
            if (scan.peek() == '}') {
                break;
            }
            if (scan.accept(part)) {
                return true;
            }
            skipPart();
        } while (scan.peek() == ',');
        scan.next();
        return false;
    }

    private void skipPart() {
        scan.value();
        scan.next();
        scan.value();
    }

    /** Steps to the end of the object. */
    private void leave() {
        while (scan.peek() == ',') {
            scan.next();
            skipPart();
        }
        scan.next();
    }
}
