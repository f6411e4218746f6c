package org.attackregister.ingest.kit;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.attackregister.ingest.row.Row;
import org.jspecify.annotations.Nullable;

/** What all rows of a table together say of the form of its numbers and dates. */
final class FormSurvey {
    private final FormColumns columns;
    private final Set<DateOrder> orders = EnumSet.allOf(DateOrder.class);
    private @Nullable FormEvidence settled;
    private @Nullable FormEvidence contradicting;
    private @Nullable FormEvidence open;
    private @Nullable FormEvidence comma;
    private @Nullable FormEvidence point;

    /**
     * A cell that settles something.
     *
     * @param line the line of its row
     * @param column its column
     * @param text its text
     */
    record FormEvidence(long line, String column, String text) {
        String words() {
            return "%s in %s on line %d".formatted(text, column, line);
        }
    }

    FormSurvey(FormColumns columns) {
        this.columns = columns;
    }

    /** Takes a row in. */
    void take(Row row) {
        for (int position : columns.dates()) {
            String text = row.at(position);
            if (text != null && !DateText.isPlain(text)) {
                date(DateText.of(text, columns.year(row)), evidence(row, position, text));
            }
        }
        for (int position : columns.degrees()) {
            String text = row.at(position);
            if (text != null && comma == null && NumberText.degrees(text) != null) {
                comma = evidence(row, position, text);
            }
        }
        for (int position : columns.figures()) {
            String text = row.at(position);
            if (text != null
                    && (comma == null || point == null)
                    && (text.indexOf('.') >= 0 || text.indexOf(',') >= 0)) {
                number(NumberText.of(text), evidence(row, position, text));
            }
        }
    }

    private static FormEvidence evidence(Row row, int position, String text) {
        return new FormEvidence(row.line(), row.header().names().get(position), text);
    }

    private void date(DateText date, FormEvidence cell) {
        Collection<DateOrder> possible = date.readings().keySet();
        if (!date.ordered() || possible.isEmpty()) {
            return;
        }
        boolean wasOpen = orders.size() > 1;
        if (orders.stream().noneMatch(possible::contains)) {
            contradicting = contradicting == null ? cell : contradicting;
            return;
        }
        orders.retainAll(possible);
        settled = wasOpen && orders.size() == 1 ? cell : settled;
        open = open == null && date.isOpen() ? cell : open;
    }

    private void number(NumberText number, FormEvidence cell) {
        if (number.forms().size() == 1) {
            if (number.forms().contains(NumberForm.COMMA)) {
                comma = comma == null ? cell : comma;
            } else {
                point = point == null ? cell : point;
            }
        }
    }

    /** The one order that all dates have; null where several do, or no one. */
    @Nullable
    DateOrder order() {
        return orders.size() == 1 && contradicting == null ? orders.iterator().next() : null;
    }

    /** The cell that settles the order; null where none does. */
    @Nullable
    FormEvidence settled() {
        return settled;
    }

    /** Whether two dates have no order in common. */
    boolean isContradictory() {
        return contradicting != null;
    }

    /** Why there is no order. */
    String disorder() {
        if (contradicting != null && settled != null) {
            return "its dates have no one order: %s and %s".formatted(settled.words(), contradicting.words());
        }
        List<String> words = orders.stream().map(DateOrder::word).toList();
        return "its dates can be read %s, and no row settles it%s"
                .formatted(String.join(" or ", words), open == null ? "" : " (" + open.words() + ")");
    }

    /** The form of its numbers; null where no number settles it. */
    @Nullable
    NumberForm form() {
        return comma != null ? NumberForm.COMMA : point != null ? NumberForm.POINT : null;
    }

    /** The number with a decimal comma; null where none has one. */
    @Nullable
    FormEvidence comma() {
        return comma;
    }
}
