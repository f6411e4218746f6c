package org.attackregister.view.cite;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A citation in RIS, which EndNote, Mendeley and Zotero read: a tag a line, the last one {@code ER}. */
final class RisRecord {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    private RisRecord() {}

    /** The record. */
    static String of(CitedFigures figures) {
        List<String> lines = new ArrayList<>();
        lines.add(line("TY", "DATA"));
        lines.add(line("ID", figures.key()));
        lines.add(line("AU", figures.authority()));
        lines.add(line("TI", figures.title()));
        lines.add(line("PB", CitedFigures.PUBLISHER));
        lines.add(line("PY", String.valueOf(figures.issued().getYear())));
        lines.add(line("DA", DAY.format(figures.issued())));
        lines.add(line("ET", figures.version()));
        if (figures.url() != null) {
            lines.add(line("UR", figures.url()));
        }
        lines.add(line("Y2", DAY.format(figures.retrieved())));
        lines.add(line("N1", figures.note()));
        lines.add(line("ER", ""));
        return String.join("", lines);
    }

    private static String line(String tag, String text) {
        return tag + "  - " + text.replaceAll("\\s+", " ") + "\r\n";
    }
}
