package org.attackregister.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A table of the reference as the program has it. */
record ReferenceTable(List<String> header, List<List<String>> rows) {
    static <T> ReferenceTable of(List<String> header, T[] values, Function<T, List<String>> row) {
        return of(header, Arrays.stream(values).map(row));
    }

    static ReferenceTable of(List<String> header, Stream<List<String>> rows) {
        return new ReferenceTable(header, rows.toList());
    }

    /** A word that is written unchanged. */
    static String code(String word) {
        return word.isEmpty() ? "" : "`" + word + "`";
    }

    /** Its lines in Markdown. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(header));
        lines.add("| --- ".repeat(header.size()) + "|");
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static String line(List<String> cells) {
        return "| "
                + String.join(
                        " | ",
                        cells.stream().map(cell -> cell.replace("|", "\\|")).toList()) + " |";
    }
}
