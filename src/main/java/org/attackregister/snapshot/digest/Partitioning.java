package org.attackregister.snapshot.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.count.Axes;
import org.attackregister.snapshot.filter.SelectedRows;
import org.jspecify.annotations.Nullable;

/** Partitions attacks by dimensions of which each has at most one value, and sums up each part. */
public final class Partitioning {
    private final SelectedRows selected;
    private final Axes axes;
    private final Digests digests;
    private final int dimensions;
    private final Map<Long, Part> parts = new TreeMap<>();

    private static final class Part {
        private final byte[] digest = new byte[Digests.LENGTH];
        private long attacks;
    }

    public Partitioning(SelectedRows selected, Digests digests, List<Dimension> by) {
        this.selected = selected;
        this.axes = new Axes(selected, by);
        this.digests = digests;
        this.dimensions = by.size();
    }

    /** The parts that the rows lie in: time by time and code by code, no value after the others. */
    public List<Partition> parts() {
        digests.prepare(selected);
        selected.rows().forEach(row -> {
            Part part = parts.computeIfAbsent(axes.firstKey(row), k -> new Part());
            part.attacks++;
            digests.addTo(part.digest, selected.columns().ordinal(row));
        });
        List<Partition> all = new ArrayList<>();
        parts.forEach(
                (key, part) -> all.add(new Partition(texts(key), part.attacks, Digests.hexadecimal(part.digest))));
        all.sort((a, b) -> compare(a.key(), b.key()));
        return all;
    }

    private List<@Nullable String> texts(long key) {
        @Nullable String[] texts = new String[dimensions];
        for (int d = 0; d < dimensions; d++) {
            texts[d] = axes.text(d, axes.space().code(key, d));
        }
        return Arrays.asList(texts);
    }

    private static int compare(List<@Nullable String> a, List<@Nullable String> b) {
        for (int i = 0; i < a.size(); i++) {
            String left = a.get(i);
            String right = b.get(i);
            int order = left == null ? right == null ? 0 : 1 : right == null ? -1 : left.compareTo(right);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
