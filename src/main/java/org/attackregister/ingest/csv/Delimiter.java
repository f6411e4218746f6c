package org.attackregister.ingest.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.ingest.row.FileColumns;
import org.attackregister.ingest.row.HeadedRecords;
import org.attackregister.ingest.text.Text;

/**
 * What separates the cells of a CSV file: the comma, semicolon or tab that is most frequent outside quotes in its
 * header. Excel's line {@code sep=;} before the header has the last word.
 *
 * @param character the separator
 * @param announced whether the first line is Excel's and no header
 */
record Delimiter(char character, boolean announced) {
    private static final String CANDIDATES = ",;\t";
    private static final String ANNOUNCEMENT = "sep=";

    /** A header is shorter. */
    private static final int LONGEST_LINE = 1 << 17;

    /** Looks at the first lines of a text: at the one that is the provider's header, else at the first. */
    static Delimiter of(Text text, FileColumns known) throws IOException {
        List<String> lines = lines(text);
        String first = lines.isEmpty() ? "" : lines.get(0);
        if (first.length() == ANNOUNCEMENT.length() + 1 && first.startsWith(ANNOUNCEMENT)) {
            return new Delimiter(first.charAt(ANNOUNCEMENT.length()), true);
        }
        for (int i = 1; i < lines.size() && known.names().size() > 1; i++) {
            char best = best(lines.get(i));
            if (known.isHeader(List.of(lines.get(i).replace("\"", "").split(String.valueOf(best), -1)))) {
                return new Delimiter(best, false);
            }
        }
        return new Delimiter(best(first), false);
    }

    /** The first lines that are not blank; a line break within quotes ends none. */
    private static List<String> lines(Text text) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        try (Reader in = new BufferedReader(text.open())) {
            for (int c = in.read(); c >= 0 && lines.size() < HeadedRecords.DEEPEST; c = in.read()) {
                if (quoted || (c != '\n' && c != '\r')) {
                    quoted ^= c == '"';
                    if (line.length() < LONGEST_LINE) {
                        line.append((char) c);
                    }
                } else if (line.length() > 0) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
            }
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static char best(String line) {
        int[] counts = new int[CANDIDATES.length()];
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            int candidate = CANDIDATES.indexOf(c);
            if (candidate >= 0 && !quoted) {
                counts[candidate]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return CANDIDATES.charAt(best);
    }

    /** Whether a cell has as many separators as only a whole row has. */
    static boolean isRow(String cell) {
        return CANDIDATES
                .chars()
                .anyMatch(c -> cell.chars().filter(d -> d == c).limit(2).count() == 2);
    }
}
