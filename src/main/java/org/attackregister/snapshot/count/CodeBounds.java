package org.attackregister.snapshot.count;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.filter.CalendarUnit;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.FilterField.EntryList;
import org.attackregister.query.filter.FilterField.Shape;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.column.DatasetColumns;
import org.attackregister.snapshot.column.Dictionary;
import org.attackregister.snapshot.column.ListColumn;
import org.attackregister.snapshot.column.NarrowColumn;
import org.attackregister.snapshot.filter.SelectedRows;
import org.attackregister.snapshot.reference.GroupMerges;
import org.jspecify.annotations.Nullable;

/**
 * The least and greatest codes in each dimension of one question, wide enough for some periods, whether rows lie in them or
 * not. They are looked at once: while the question is answered, others append rows with greater ones.
 */
final class CodeBounds {
    /** The code of the one dataset that all rows are of. */
    static final int DATASET = 1;

    /** The greatest code of a column of flags. */
    static final int FLAGS = 2;

    private final DatasetColumns columns;
    private final Periods periods;
    private final int @Nullable [] leadOfGroups;
    private final Map<FilterField, Optional<int[]>> leadOfPlaces = new HashMap<>();
    private final int rows;
    private final Map<Dimension, CodeBound> bounds = new EnumMap<>(Dimension.class);

    private record CodeBound(int least, int most) {}

    CodeBounds(SelectedRows selected, Periods periods) {
        this.columns = selected.columns();
        this.periods = periods;
        this.rows = selected.rows().size();
        this.leadOfGroups = selected.merges().isEmpty() ? null : leadOfGroups(selected.merges());
    }

    /** The space of keys of some dimensions. */
    KeySpace space(List<Dimension> dimensions) {
        int[] least = new int[dimensions.size()];
        int[] most = new int[dimensions.size()];
        for (int d = 0; d < least.length; d++) {
            CodeBound bound = bounds.computeIfAbsent(dimensions.get(d), this::bound);
            least[d] = bound.least;
            most[d] = bound.most;
        }
        return new KeySpace(least, most);
    }

    /** The code that each code of a field is counted under; null where it is the same. */
    int @Nullable [] lead(FilterField field) {
        if (field.shape() == Shape.PROVINCE || field.shape() == Shape.CITY) {
            return leadOfPlaces
                    .computeIfAbsent(field, f -> Optional.ofNullable(columns.leadOfPlaces(f, rows)))
                    .orElse(null);
        }
        return field.records() == RecordKind.GROUP ? leadOfGroups : null;
    }

    private CodeBound bound(Dimension dimension) {
        FilterField field = dimension.filter();
        if (field == null) {
            return new CodeBound(1, DATASET);
        }
        if (field.unit() != null) {
            return time(field.unit(), columns.codes(field));
        }
        return new CodeBound(1, field.shape() == Shape.BOOLEAN ? FLAGS : most(field));
    }

    private CodeBound time(CalendarUnit unit, NarrowColumn column) {
        int first = column.least();
        int last = column.most();
        int least = Math.min(first > last ? Integer.MAX_VALUE : first, periods.least(unit));
        int most = Math.max(last, periods.most(unit));
        return new CodeBound(least > most ? 1 : least, most);
    }

    private int most(FilterField field) {
        EntryList list = field.list();
        int own = list == null ? columns.codes(field).most() : most(columns.list(list), field);
        int @Nullable [] lead = lead(field);
        if (lead == null) {
            return own;
        }
        return Math.max(own, IntStream.of(lead).limit(own + 1L).max().orElse(own));
    }

    private static int most(ListColumn list, FilterField field) {
        return list.entries(list.part(field)).most();
    }

    /** The code of the current group by that of each, where no attack has it the first of those that lead to it. */
    private int[] leadOfGroups(GroupMerges merges) {
        Dictionary groups = columns.dictionaries().of(FilterField.GROUP);
        int[] lead = IntStream.range(0, groups.size()).toArray();
        for (String merged : merges.merged()) {
            String current = merges.current(merged);
            int code = groups.code(merged);
            if (code >= 0 && code < lead.length) {
                lead[code] = Stream.concat(Stream.of(current), merges.mergedInto(current).stream())
                        .mapToInt(groups::code)
                        .filter(c -> c >= 0 && c < lead.length)
                        .findFirst()
                        .orElse(code);
            }
        }
        return lead;
    }
}
