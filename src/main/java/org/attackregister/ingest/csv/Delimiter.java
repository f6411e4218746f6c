package org.attackregister.ingest.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
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

    /** Looks at the header of a text. */
    static Delimiter of(Text text) throws IOException {
        try (Reader in = new BufferedReader(text.open())) {
            int[] counts = new int[CANDIDATES.length()];
            boolean quoted = false;
            boolean blank = true;
            StringBuilder start = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (!quoted && (c == '\n' || c == '\r')) {
                    if (blank) {
                        continue;
                    }
                    break;
                }
                blank = false;
                quoted ^= c == '"';
                int candidate = CANDIDATES.indexOf(c);
                if (candidate >= 0 && !quoted) {
                    counts[candidate]++;
                }
                if (start.length() <= ANNOUNCEMENT.length() + 1) {
                    start.append((char) c);
                }
            }
            return of(start.toString(), counts);
        }
    }

    private static Delimiter of(String start, int[] counts) {
        if (start.length() == ANNOUNCEMENT.length() + 1 && start.startsWith(ANNOUNCEMENT)) {
            return new Delimiter(start.charAt(ANNOUNCEMENT.length()), true);
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return new Delimiter(CANDIDATES.charAt(best), false);
    }

    /** Whether a cell has as many separators as only a whole row has. */
    static boolean isRow(String cell) {
        return CANDIDATES
                .chars()
                .anyMatch(c -> cell.chars().filter(d -> d == c).limit(2).count() == 2);
    }
}
