package org.attackregister.snapshot;

import java.util.Comparator;
import java.util.List;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.question.Dimension;
import org.jspecify.annotations.Nullable;

/** The order of rows by the texts of their keys: as one answer has it, and for keys of several. */
final class KeyOrder implements Comparator<List<@Nullable String>> {
    private final List<Dimension> dimensions;

    KeyOrder(List<Dimension> dimensions) {
        this.dimensions = dimensions;
    }

    @Override
    public int compare(List<@Nullable String> a, List<@Nullable String> b) {
        for (int d = 0; d < dimensions.size(); d++) {
            int order = compare(a.get(d), b.get(d), dimensions.get(d));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compare(@Nullable String a, @Nullable String b, Dimension dimension) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        FilterField field = dimension.filter();
        boolean words = field == null || field.shape().holding() == FilterField.Holding.WORDS;
        return words || !isNumber(a) || !isNumber(b)
                ? a.compareTo(b)
                : Integer.compare(Integer.parseInt(a), Integer.parseInt(b));
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }
}
