package org.attackregister.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;
import org.attackregister.query.ChangePart;
import org.attackregister.query.answer.CountChange.CountedChange;
import org.attackregister.query.question.CountChangeQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.column.DatasetColumns;
import org.attackregister.snapshot.count.FigureSums;
import org.attackregister.snapshot.count.RowFigures;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the attacks that make the difference of a count between two revisions, in steps of which each changes one
 * thing: what the names of the question mean, which groups are merged, and the versions of the attacks. Whatever is counted
 * between two steps is added by one and taken away by the next, so that the parts sum to the difference.
 */
final class ChangeWalk {
    private static final int NONE = -1;

    private final AttackColumns versions;
    private final DatasetColumns columns;
    private final CountChangeQuestion question;
    private final int first;
    private final int end;
    private final CountMeaning before;
    private final CountMeaning named;
    private final CountMeaning after;
    private final MergeCauses merges;
    private final boolean sameNames;
    private final RowFigures figures;

    /**
     * What one step does to one cell.
     *
     * @param key of the cell
     * @param before the version at the earlier revision; -1 where there is none
     * @param after the version at the later revision; -1 where there is none
     * @param fields by which an attack moved
     * @param cause the change that made the difference; null where it is not known
     */
    record ChangeStep(
            List<@Nullable String> key,
            ChangePart part,
            int before,
            int after,
            List<String> fields,
            @Nullable VersionStamp cause,
            FigureSums figures) {
        /** The same for those above. */
        CountedChange counted(AttackColumns versions) {
            return new CountedChange(
                    key,
                    part,
                    versions.id(Math.max(before, after)),
                    before < 0 ? null : versions.stamp(before),
                    after < 0 ? null : versions.stamp(after),
                    fields,
                    cause,
                    figures.decimals());
        }
    }

    ChangeWalk(SnapshotBase parts, int size, CountChangeQuestion question) {
        this.versions = parts.columns();
        this.columns = versions.dataset(question.after().filter().dataset());
        this.question = question;
        this.first = after(question.from(), size);
        this.end = after(question.to(), size);
        this.merges = new MergeCauses(parts.references(), question, columns);
        this.before = new CountMeaning(parts, size, question.storedBefore(), merges.before());
        this.named = new CountMeaning(parts, size, question.storedAfter(), merges.before());
        this.after = new CountMeaning(parts, size, question.storedAfter(), merges.after());
        this.sameNames = merges.haveSameNames();
        this.figures = new RowFigures(question.after().measures());
    }

    /** The first version behind a revision. */
    private int after(long revision, int size) {
        int at = Arrays.binarySearch(versions.from, 0, size, Math.toIntExact(revision) + 1);
        return at < 0 ? -at - 1 : at;
    }

    void forEach(Consumer<ChangeStep> consumer) {
        if (!sameNames || !merges.areSame()) {
            for (int version = 0; version < first; version++) {
                if (versions.to[version] > question.from() && !versions.deletion(version)) {
                    unchanged(version, consumer);
                }
            }
        }
        BitSet followed = new BitSet(end - first);
        for (int version = end - 1; version >= first; version--) {
            if (!followed.get(version - first)) {
                List<Integer> chain = new ArrayList<>();
                int at = version;
                for (; at >= first; at = versions.previous[at]) {
                    followed.set(at - first);
                    chain.add(at);
                }
                boolean was = at >= 0 && !versions.deletion(at);
                changed(new VersionChain(was ? at : NONE, chain), consumer);
            }
        }
    }

    /** What the names and merges of groups do to an attack by themselves. */
    private void unchanged(int version, Consumer<ChangeStep> consumer) {
        Map<List<@Nullable String>, Integer> was = before.cells(version);
        Map<List<@Nullable String>, Integer> between = sameNames ? was : named.cells(version);
        Map<List<@Nullable String>, Integer> is = after.cells(version);
        for (List<@Nullable String> key : all(was, between, is)) {
            int now = newest(version);
            long[] counted = figures.of(columns, versions.row(version));
            if (!sameParts(was, between, key)) {
                boolean in =
                        parts(between, key) != 0 && (parts(was, key) == 0 || parts(was, key) > parts(between, key));
                FigureSums sums = moved(counted, parts(was, key), parts(between, key));
                ChangePart part = in ? ChangePart.MOVED_IN : ChangePart.MOVED_OUT;
                consumer.accept(new ChangeStep(key, part, version, now, merges.names(), merges.renaming(), sums));
            }
            if (!sameParts(between, is, key)) {
                FigureSums sums = moved(counted, parts(between, key), parts(is, key));
                @Nullable VersionStamp cause = merges.of(versions.row(version));
                consumer.accept(new ChangeStep(key, ChangePart.GROUP_MERGED, version, now, List.of(), cause, sums));
            }
        }
    }

    /** The version at the later revision of an attack that has one at the earlier; -1 where it was deleted. */
    private int newest(int version) {
        if (versions.to[version] > question.to()) {
            return version;
        }
        int at = versions.latest(versions.id(version));
        while (at >= end) {
            at = versions.previous[at];
        }
        return versions.deletion(at) ? NONE : at;
    }

    /**
     * The versions of an attack.
     *
     * @param before that at the earlier revision; -1 where there is none
     * @param chain those behind it up to the later revision, newest first
     */
    private record VersionChain(int before, List<Integer> chain) {}

    private void changed(VersionChain history, Consumer<ChangeStep> consumer) {
        int last = history.chain.get(0);
        int now = versions.deletion(last) ? NONE : last;
        Map<List<@Nullable String>, Integer> was = after.cells(history.before);
        Map<List<@Nullable String>, Integer> is = after.cells(now);
        for (List<@Nullable String> key : all(was, is)) {
            if (history.before < 0) {
                FigureSums sums = moved(counted(now), 0, parts(is, key));
                consumer.accept(step(key, ChangePart.ADDED, history, List.of(), sums, versions.stamp(came(history))));
            } else if (now < 0) {
                VersionStamp cause = versions.stamp(last);
                boolean merged = cause.operation() == Operation.MERGED || cause.supersededBy() != null;
                ChangePart part = merged ? ChangePart.MERGED : ChangePart.REMOVED;
                FigureSums sums = moved(counted(history.before), parts(was, key), 0);
                consumer.accept(step(key, part, history, List.of(), sums, cause));
            } else {
                edited(key, history, List.of(was, is), consumer);
            }
        }
    }

    /** An attack that is there at both revisions. */
    private void edited(
            List<@Nullable String> key,
            VersionChain history,
            List<Map<List<@Nullable String>, Integer>> cells,
            Consumer<ChangeStep> consumer) {
        int now = history.chain.get(0);
        int was = parts(cells.get(0), key);
        int is = parts(cells.get(1), key);
        if (was != is) {
            boolean in = is != 0 && (was == 0 || was > is);
            FigureSums sums = moved(counted(was == 0 ? now : history.before), was, is);
            ChangePart part = in ? ChangePart.MOVED_IN : ChangePart.MOVED_OUT;
            Map<List<@Nullable String>, Integer> others = cells.get(was == 0 ? 0 : 1);
            List<String> fields = fields(key, history.before, now, others.keySet());
            consumer.accept(step(key, part, history, fields, sums, versions.stamp(cause(key, history))));
        }
        if (was != 0 && is != 0) {
            FigureSums sums = new FigureSums(figures.size());
            sums.subtract(counted(history.before), is);
            sums.add(counted(now), is);
            if (!sums.isNothing()) {
                VersionStamp cause = versions.stamp(cause(key, history));
                consumer.accept(step(key, ChangePart.TOLL_CHANGED, history, List.of(), sums, cause));
            }
        }
    }

    private ChangeStep step(
            List<@Nullable String> key,
            ChangePart part,
            VersionChain history,
            List<String> fields,
            FigureSums sums,
            VersionStamp cause) {
        int last = history.chain.get(0);
        int now = versions.deletion(last) ? NONE : last;
        return new ChangeStep(key, part, history.before, now, fields, cause, sums);
    }

    private long[] counted(int version) {
        return figures.of(columns, versions.row(version));
    }

    /** One attack that is counted in so many equal parts instead of others; 0 for not at all. */
    private FigureSums moved(long[] counted, int was, int is) {
        FigureSums sums = new FigureSums(figures.size());
        if (was != 0) {
            sums.subtract(counted, was);
        }
        if (is != 0) {
            sums.add(counted, is);
        }
        return sums;
    }

    /** By what an attack moved: the dataset, filters that it satisfies at one revision only, or dimensions. */
    private List<String> fields(List<@Nullable String> key, int was, int now, Set<List<@Nullable String>> others) {
        if (!after.isIn(was) || !after.isIn(now)) {
            return List.of(Dimension.DATASET.code());
        }
        List<String> filters = after.differing(was, now);
        if (!filters.isEmpty()) {
            return filters.stream().distinct().toList();
        }
        List<Dimension> dimensions = question.after().groupBy();
        List<String> differing = new ArrayList<>();
        List<String> listed = new ArrayList<>();
        for (int d = 0; d < dimensions.size(); d++) {
            int at = d;
            if (others.stream().noneMatch(other -> Objects.equals(other.get(at), key.get(at)))) {
                differing.add(dimensions.get(d).code());
            }
            if (dimensions.get(d).listed()) {
                listed.add(dimensions.get(d).code());
            }
        }
        return differing.isEmpty() ? listed : differing;
    }

    /** The first of the newest versions from which on the attack was there. */
    private int came(VersionChain history) {
        int came = 0;
        while (came + 1 < history.chain.size() && !versions.deletion(history.chain.get(came + 1))) {
            came++;
        }
        return history.chain.get(came);
    }

    /** The last version that changed what is counted in a cell. */
    private int cause(List<@Nullable String> key, VersionChain history) {
        List<Integer> chain = history.chain;
        for (int i = 0; i + 1 < chain.size(); i++) {
            if (!sameIn(key, chain.get(i + 1), chain.get(i))) {
                return chain.get(i);
            }
        }
        return chain.get(chain.size() - 1);
    }

    private boolean sameIn(List<@Nullable String> key, int was, int now) {
        int parts = parts(after.cells(was), key);
        return parts == parts(after.cells(now), key) && (parts == 0 || Arrays.equals(counted(was), counted(now)));
    }

    private static boolean sameParts(
            Map<List<@Nullable String>, Integer> a,
            Map<List<@Nullable String>, Integer> b,
            List<@Nullable String> key) {
        return parts(a, key) == parts(b, key);
    }

    private static int parts(Map<List<@Nullable String>, Integer> cells, List<@Nullable String> key) {
        return cells.getOrDefault(key, 0);
    }

    @SafeVarargs
    private static Set<List<@Nullable String>> all(Map<List<@Nullable String>, Integer>... cells) {
        Set<List<@Nullable String>> all = new LinkedHashSet<>();
        for (Map<List<@Nullable String>, Integer> each : cells) {
            all.addAll(each.keySet());
        }
        return all;
    }
}
