package org.attackregister.ingest.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.ingest.content.Refusal;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Findings;
import org.attackregister.query.Words;

/** The names at the top of a table, checked. */
public final class ColumnNames {
    /** Most columns of a table. */
    public static final int MOST = 2_000;

    private ColumnNames() {}

    /**
     * The header with these names; one that is blank becomes {@code column 7}, which is reported.
     *
     * @param line the line on which it begins
     * @throws org.attackregister.error.RegisterException where a name is repeated or there are too many
     */
    public static Header header(List<String> names, String file, long line, Findings findings) {
        if (names.size() > MOST) {
            throw Refusal.of(file, "it has more than %,d columns".formatted(MOST));
        }
        List<String> checked = new ArrayList<>(names.size());
        Map<String, Integer> seen = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (String given : names) {
            String name = given.strip();
            int position = checked.size() + 1;
            if (name.isEmpty()) {
                name = "column " + position;
                findings.add(new Finding(
                        TableRemark.UNNAMED_COLUMN, file, line, name, null, "the column was called by its position"));
            }
            Integer before = seen.putIfAbsent(Words.lowerCase(name), position);
            if (before != null) {
                twice.add("%s (columns %d and %d)".formatted(name, before, position));
            }
            checked.add(name);
        }
        if (!twice.isEmpty()) {
            throw Refusal.of(
                    file,
                    "its header on line %d names a column twice: %s; rename or remove one of each"
                            .formatted(line, String.join(", ", twice)));
        }
        return new Header(checked);
    }
}
