package org.attackregister.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.attackregister.model.Dataset;
import org.attackregister.model.RecordKind;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.Versioned;
import org.attackregister.query.AttackFilter;
import org.attackregister.query.CountAnswer;
import org.attackregister.query.CountQuestion;
import org.attackregister.query.Page;
import org.attackregister.query.Sort;
import org.attackregister.query.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The register at its newest revision, able to answer at any before it. Immutable to those who read it. */
public final class Snapshot {
    private static final LocalDate[] NO_DAYS = {LocalDate.EPOCH.plusDays(1), LocalDate.EPOCH};

    private final String registerId;
    private final long revision;
    private final Timeline timeline;
    private final AttackColumns columns;
    private final int size;
    private final ReferenceLog references;
    private final TextIndex text;
    private final Digests digests;
    private final Map<Sort.Key, Ordering> orderings;

    Snapshot(State state) {
        this.registerId = state.registerId();
        this.revision = state.revision();
        this.timeline = state.timeline();
        this.columns = state.columns();
        this.size = state.columns().size();
        this.references = state.references();
        this.text = state.text();
        this.digests = state.digests();
        this.orderings = new EnumMap<>(state.orderings());
    }

    /** What a snapshot is made of. */
    record State(
            String registerId,
            long revision,
            Timeline timeline,
            AttackColumns columns,
            ReferenceLog references,
            TextIndex text,
            Digests digests,
            Map<Sort.Key, Ordering> orderings) {
        State at(long newRevision, Timeline newTimeline) {
            return new State(registerId, newRevision, newTimeline, columns, references, text, digests, orderings);
        }
    }

    /** The register's own id, a random one made when it was first filled. */
    public String registerId() {
        return registerId;
    }

    /** The newest revision. */
    public long revision() {
        return revision;
    }

    /** When a revision was recorded; nothing for revision 0. */
    public Optional<Instant> recordedAt(long asked) {
        return timeline.recordedAt(asked);
    }

    /** The last revision of the change that a revision belongs to; the revision itself where it ends its change. */
    public long wholeAt(long asked) {
        return timeline.wholeAt(asked);
    }

    /** The last revision recorded at or before a moment; 0 if there was none. */
    public long revisionAt(Instant moment) {
        return timeline.revisionAt(moment);
    }

    /** The reference records as they stood at a revision. */
    public References references(long asked) {
        return references.at(asked);
    }

    /** The words that meant something at a revision. */
    public Vocabulary vocabulary(long asked) {
        return new SnapshotVocabulary(references.at(asked), columns);
    }

    /** How many attacks a filter finds. */
    public long total(AttackFilter filter) {
        return select(filter).count();
    }

    /** Part of a list. */
    public Selection list(AttackFilter filter, Sort sort, Page page) {
        Bits bits = select(filter);
        int[] ordinals = ordering(sort.key()).slice(bits, sort.descending(), page.offset(), page.limit());
        return new Selection(columns.json, bits.count(), ordinals);
    }

    /** Grouped counts. */
    public CountAnswer count(CountQuestion question) {
        AttackFilter filter = question.filter();
        Dataset.CoveredPeriod coverage = references
                .at(filter.revision())
                .find(RecordKind.DATASET, filter.dataset(), Dataset.class)
                .map(d -> d.value().coverage())
                .orElse(new Dataset.CoveredPeriod(null, null));
        Periods periods = Periods.of(filter, coverage, question.fill() ? daysHeld(filter) : NO_DAYS);
        return new CountAssembler(columns, question, select(filter), periods).answer();
    }

    /** The first and last day of a dataset's attacks; null where it holds none. */
    private @Nullable LocalDate[] daysHeld(AttackFilter filter) {
        int[] bounds = bounds(select(all(filter.dataset(), filter.revision())));
        return bounds[0] > bounds[1]
                ? new @Nullable LocalDate[2]
                : new LocalDate[] {LocalDate.ofEpochDay(bounds[0]), LocalDate.ofEpochDay(bounds[1])};
    }

    private static AttackFilter all(String dataset, long asked) {
        return new AttackFilter(dataset, asked, true, List.of());
    }

    private int[] bounds(Bits versions) {
        int[] bounds = {Integer.MAX_VALUE, Integer.MIN_VALUE};
        versions.forEach(i -> {
            bounds[0] = Math.min(bounds[0], columns.day[i]);
            bounds[1] = Math.max(bounds[1], columns.day[i]);
        });
        return bounds;
    }

    /** What a dataset held at a revision. */
    public DatasetState dataset(String id, long asked) {
        Bits versions = select(all(id, asked));
        int[] bounds = bounds(versions);
        boolean none = bounds[0] > bounds[1];
        int code = columns.datasets.code(id);
        long lastChanged = 0;
        for (int i = 0; i < size; i++) {
            if (columns.dataset[i] == code && columns.from[i] <= asked) {
                lastChanged = Math.max(lastChanged, columns.from[i]);
            }
        }
        return new DatasetState(
                versions.count(),
                none ? null : LocalDate.ofEpochDay(bounds[0]),
                none ? null : LocalDate.ofEpochDay(bounds[1]),
                lastChanged,
                digests.of(versions));
    }

    /** Hands over the id of each attack that stood at a revision. */
    public void forEachId(long asked, Consumer<String> consumer) {
        for (int i = 0; i < size; i++) {
            if (columns.from[i] <= asked && columns.to[i] > asked) {
                consumer.accept(columns.id[i]);
            }
        }
    }

    /** All versions of one attack up to a revision, newest first; empty if there was none. */
    public List<AttackVersion> history(String id, long asked) {
        List<AttackVersion> history = new ArrayList<>();
        for (int row = columns.latest(id); row >= 0; row = columns.previous[row]) {
            if (row < size && columns.from[row] <= asked) {
                byte[] json = columns.json.get(row);
                String dataset = columns.datasets.text(columns.dataset[row]);
                history.add(new AttackVersion(
                        columns.stamp[row],
                        id,
                        dataset == null ? "" : dataset,
                        json.length == 0 ? Optional.empty() : Optional.of(json)));
            }
        }
        return history;
    }

    /** All versions of one reference record up to a revision, newest first; null values are deletions. */
    public List<Versioned<Optional<Object>>> history(RecordKind kind, String id, long asked) {
        return references.history(kind, id, asked).stream()
                .map(e -> new Versioned<Optional<Object>>(e.stamp(), Optional.ofNullable(e.value())))
                .toList();
    }

    /**
     * One version of an attack.
     *
     * @param stamp its place in history
     * @param id id of the attack
     * @param dataset id of its dataset
     * @param json its finished JSON; nothing where it is a deletion
     */
    public record AttackVersion(VersionStamp stamp, String id, String dataset, Optional<byte[]> json) {}

    private Bits select(AttackFilter filter) {
        Map<String, IntPredicate> found = new HashMap<>();
        Matcher matcher =
                new Matcher(columns, size, word -> found.computeIfAbsent(word, w -> having(w, filter.revision())));
        return matcher.select(filter);
    }

    /** Versions that have a word in their text, or are by or on a group that has it in a name. */
    private IntPredicate having(String word, long asked) {
        Bits inText = text.having(word, size);
        Set<String> groups = references.at(asked).names(RecordKind.GROUP).having(word);
        boolean[] named = new boolean[columns.groups.size()];
        groups.forEach(g -> {
            int code = columns.groups.code(g);
            if (code >= 0 && code < named.length) {
                named[code] = true;
            }
        });
        return i -> inText.get(i)
                || names(columns.perpetrators, AttackColumns.PERPETRATOR, i, named)
                || names(columns.targets, AttackColumns.TARGET_GROUP, i, named);
    }

    private static boolean names(ListColumn list, int part, int ordinal, boolean[] named) {
        for (int entry = list.start(ordinal); entry < list.end(ordinal); entry++) {
            int code = list.code(part, entry);
            if (code < named.length && named[code]) {
                return true;
            }
        }
        return false;
    }

    private Ordering ordering(Sort.Key key) {
        synchronized (orderings) {
            return orderings.compute(
                    key, (k, known) -> (known == null ? Ordering.empty(columns, k) : known).grownTo(size));
        }
    }

    State state() {
        synchronized (orderings) {
            return new State(
                    registerId, revision, timeline, columns, references, text, digests, new EnumMap<>(orderings));
        }
    }

    /** Some versions of a list, in its order. */
    public static final class Selection {
        private final SerialisedVersions json;
        private final long total;
        private final int[] ordinals;

        Selection(SerialisedVersions json, long total, int[] ordinals) {
            this.json = json;
            this.total = total;
            this.ordinals = ordinals;
        }

        /** How many attacks the whole list has. */
        public long total() {
            return total;
        }

        /** How many are in this part. */
        public int returned() {
            return ordinals.length;
        }

        /** The finished JSON of one of them, 0 to {@link #returned()} - 1. */
        public byte[] json(int index) {
            return json.get(ordinals[index]);
        }

        /** Writes the finished JSON of one of them. */
        public void write(int index, OutputStream out) throws IOException {
            json.write(ordinals[index], out);
        }
    }
}
