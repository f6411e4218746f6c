package org.attackregister.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Layout;

/** What a file was taken for, in one line for people. */
final class LayoutLine {
    private LayoutLine() {}

    static String of(String file, Layout layout, Header header) {
        List<String> parts = new ArrayList<>();
        if (layout.packing() != null) {
            parts.add(layout.packing());
        }
        parts.add(layout.form().toUpperCase(Locale.ROOT));
        if (layout.charset() != null) {
            parts.add(layout.charset() + (layout.byteOrderMark() ? " with byte order mark" : ""));
        }
        if (layout.delimiter() != null) {
            parts.add("separated by " + word(layout.delimiter()));
        }
        parts.add(header.names().size() + " columns");
        return file + ": " + String.join(", ", parts);
    }

    private static String word(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> String.valueOf(delimiter);
        };
    }
}
