package org.attackregister.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.column.Bits;
import org.attackregister.snapshot.column.DatasetColumns;
import org.attackregister.snapshot.count.RowCells;
import org.attackregister.snapshot.filter.Matcher;
import org.attackregister.snapshot.filter.SelectedRows;
import org.attackregister.snapshot.filter.WordSearch;
import org.attackregister.snapshot.reference.GroupMerges;
import org.jspecify.annotations.Nullable;

/** What a question counts of single versions, where its words and merged groups mean what they mean at some revision. */
final class CountMeaning {
    private final AttackColumns versions;
    private final int dataset;
    private final RowCells cells;
    private final IntPredicate matches;
    private final List<Condition> conditions;
    private final List<IntPredicate> each = new ArrayList<>();

    /**
     * A meaning.
     *
     * @param question as it is read with merged groups as they were; its revision is that of the names
     * @param merges the groups that others are counted under
     */
    CountMeaning(SnapshotBase parts, int size, CountQuestion question, GroupMerges merges) {
        AttackFilter filter = merges.widened(question.filter());
        DatasetColumns columns = parts.columns().dataset(filter.dataset());
        WordSearch words =
                new WordSearch(columns, parts.text(), parts.references().at(filter.revision()), size);
        Matcher matcher = new Matcher(columns, words, parts.kept());
        this.versions = parts.columns();
        this.dataset = versions.dictionaries().datasets().code(filter.dataset());
        this.conditions = filter.conditions();
        this.matches = matcher.all(conditions);
        conditions.forEach(condition -> each.add(matcher.all(List.of(condition))));
        SelectedRows none = new SelectedRows(columns, new Bits(columns.rowsAt(filter.revision())), 0, merges);
        this.cells = new RowCells(none, question.groupBy(), question.counting());
    }

    /** The cells in which a version is counted, each with the parts into which it is divided; none for none and deletions. */
    Map<List<@Nullable String>, Integer> cells(int version) {
        return isCounted(version) ? cells.of(versions.row(version)) : Map.of();
    }

    private boolean isCounted(int version) {
        return isIn(version) && matches.test(versions.row(version));
    }

    /** Whether a version is an attack of the dataset. */
    boolean isIn(int version) {
        return version >= 0 && !versions.deletion(version) && versions.dataset[version] == dataset;
    }

    /** The filters that one of two versions satisfies and the other does not. */
    List<String> differing(int before, int after) {
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            if (each.get(i).test(versions.row(before)) != each.get(i).test(versions.row(after))) {
                differing.add(conditions.get(i).field().wireName());
            }
        }
        return differing.isEmpty() && isCounted(before) != isCounted(after) ? listed() : differing;
    }

    /** The filters on lists, several of which apply to one entry. */
    private List<String> listed() {
        return conditions.stream()
                .map(Condition::field)
                .filter(field -> field.list() != null)
                .map(field -> field.wireName())
                .distinct()
                .toList();
    }
}
