package org.attackregister.snapshot;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.Versioned;
import org.attackregister.model.attack.GradeMark;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Counting;
import org.attackregister.query.Page;
import org.attackregister.query.Sort;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountChange;
import org.attackregister.query.answer.CountChange.CountedChange;
import org.attackregister.query.answer.VintageAnswer;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.question.ChangeQuestion;
import org.attackregister.query.question.CountChangeQuestion;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.DigestQuestion;
import org.attackregister.query.question.VintageQuestion;
import org.attackregister.query.read.Vocabulary;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;
import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.column.DatasetColumns;
import org.attackregister.snapshot.column.Ordering;
import org.attackregister.snapshot.column.Timeline;
import org.attackregister.snapshot.count.Axes;
import org.attackregister.snapshot.count.CellCounter;
import org.attackregister.snapshot.count.CountAssembler;
import org.attackregister.snapshot.count.GroupTally;
import org.attackregister.snapshot.count.Periods;
import org.attackregister.snapshot.count.QuestionCoverage;
import org.attackregister.snapshot.digest.Partition;
import org.attackregister.snapshot.digest.Partitioning;
import org.attackregister.snapshot.filter.Matcher;
import org.attackregister.snapshot.filter.SelectedRows;
import org.attackregister.snapshot.filter.WordSearch;
import org.attackregister.snapshot.reference.GroupMerges;
import org.attackregister.snapshot.reference.ReferenceLog;
import org.attackregister.snapshot.reference.References;
import org.attackregister.snapshot.reference.SnapshotVocabulary;
import org.jspecify.annotations.Nullable;

/** The register at its newest revision, able to answer at any before it. Immutable to those who read it. */
public final class Snapshot {
    private static final LocalDate[] NO_DAYS = {LocalDate.EPOCH.plusDays(1), LocalDate.EPOCH};

    /** Versions that are made ready together. */
    private static final int PART = 1_000;

    /** So many rows are counted in a millisecond or so. */
    private static final int MOST_ROWS_QUICKLY = 250_000;

    /** So many rows of an answer are made in about a millisecond; most questions have fewer than they could have. */
    private static final int MOST_CELLS_QUICKLY = 4_096;

    private final SnapshotBase parts;
    private final AttackColumns columns;
    private final ReferenceLog references;
    private final long revision;
    private final Timeline timeline;
    private final int size;

    public Snapshot(SnapshotBase parts, long revision, Timeline timeline) {
        this.parts = parts;
        this.columns = parts.columns();
        this.references = parts.references();
        this.revision = revision;
        this.timeline = timeline;
        this.size = columns.size();
    }

    /** Writes the register as it is at this revision, all that is made of it by now included. */
    public void write(BinaryWriter out) throws IOException {
        out.number(size);
        timeline.write(out);
        references.write(out, revision);
        columns.write(out, size, revision);
        parts.digests().write(out, size);
        parts.text().write(out, size);
    }

    /** Reads a register that was written, into parts in which there is nothing yet. */
    public static Snapshot read(BinaryReader in, SnapshotBase parts, long revision) throws IOException {
        int size = in.number();
        Timeline timeline = Timeline.read(in);
        parts.references().read(in);
        parts.columns().read(in, size);
        parts.digests().read(in);
        parts.text().read(in);
        return new Snapshot(parts, revision, timeline);
    }

    /** What it has in common with those that follow it. */
    public SnapshotBase parts() {
        return parts;
    }

    /** Its revisions and when they were recorded. */
    public Timeline timeline() {
        return timeline;
    }

    /** The register's own id, a random one made when it was first filled. */
    public String registerId() {
        return parts.registerId();
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

    /** The reference records at a revision. */
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
        AttackFilter widened = widened(filter);
        return new ListOrder(parts, widened, sort).of(select(widened), page);
    }

    /** The same part where nothing has to be looked for: the list was read before, and is kept in its order; else nothing. */
    public @Nullable Selection keptList(AttackFilter filter, Sort sort, Page page) {
        return new ListOrder(parts, widened(filter), sort).kept(columns.dataset(filter.dataset()), page);
    }

    private AttackFilter widened(AttackFilter filter) {
        return references.at(filter.revision()).merges().widened(filter);
    }

    /** Grouped counts, for one who has use for few rows. */
    public CountAnswer count(CountQuestion question) {
        try (AnswerMemory.MemoryShare share = AnswerMemory.OF_THE_HEAP.open()) {
            return count(question, share);
        }
    }

    /**
     * Grouped counts.
     *
     * @param share takes the memory of what is counted, and has it for as long as the rows are there
     * @throws org.attackregister.error.RegisterException of kind {@code NOT_READY} if there is none
     */
    public CountAnswer count(CountQuestion question, AnswerMemory.MemoryShare share) {
        return assembler(question, share).answer();
    }

    /** Grouped counts beside those of other revisions; otherwise as {@link #count(CountQuestion, AnswerMemory.MemoryShare)}. */
    public VintageAnswer vintages(VintageQuestion question, AnswerMemory.MemoryShare share) {
        return new VintageCounts(question, at -> assembler(at, share)).answer();
    }

    /** Why grouped counts changed between two revisions. */
    public CountChange whyChanged(CountChangeQuestion question, AnswerMemory.MemoryShare share) {
        VintageQuestion both = new VintageQuestion(question.after(), List.of(question.before()));
        return new CountChanges(parts, size, question).answer(vintages(both, share));
    }

    /** Hands over each attack that made grouped counts change, once for each cell and part that counts it. */
    public void forEachChange(CountChangeQuestion question, Consumer<CountedChange> consumer) {
        new ChangeWalk(parts, size, question).forEach(step -> consumer.accept(step.counted(columns)));
    }

    private CountAssembler assembler(CountQuestion question, AnswerMemory.MemoryShare share) {
        AttackFilter filter = question.filter();
        References known = references.at(filter.revision());
        QuestionCoverage coverage = QuestionCoverage.of(known, filter);
        Periods periods = Periods.of(
                filter,
                coverage.stated(),
                question.fill() || question.cumulative()
                        ? days(select(all(filter.dataset(), filter.revision())))
                        : NO_DAYS);
        SelectedRows selected = select(filter).with(known.merges());
        return new CountAssembler(question, new CellCounter(selected, question, periods, share), periods, coverage);
    }

    /**
     * Whether a count surely takes about a millisecond at most, and waits for no other thread: few rows are looked at once, not
     * for words or distances, and few come of them.
     */
    public boolean countsQuickly(CountQuestion question) {
        AttackFilter filter = question.filter();
        boolean plain = question.counting() == Counting.PRIMARY
                && !question.fill()
                && question.top() == null
                && question.share() == null
                && question.lethalMin() == null
                && !question.cumulative()
                && question.wide() == null;
        if (!plain
                || columns.dataset(filter.dataset()).rowsAt(revision) > MOST_ROWS_QUICKLY
                || !filter.conditions().stream().allMatch(Condition::isQuick)) {
            return false;
        }
        SelectedRows selected = select(filter);
        long cells = new Axes(selected, question.groupBy()).space().size();
        return Math.min(cells, selected.count()) <= MOST_CELLS_QUICKLY;
    }

    /**
     * The attacks under a filter, and their dead, that may lie on either side of a border of days that it sets; nothing where
     * it sets none.
     */
    public Optional<Cell> across(AttackFilter filter) {
        return new BorderDays(this::select).across(filter);
    }

    /** The first and last day of some attacks; null if there are none. */
    private static @Nullable LocalDate[] days(SelectedRows selected) {
        if (selected.count() == 0) {
            return new @Nullable LocalDate[2];
        }
        Ordering ordering = selected.ordered(Sort.DEFAULT);
        return new LocalDate[] {
            day(selected, ordering.first(selected.rows(), false, 1)[0]),
            day(selected, ordering.first(selected.rows(), true, 1)[0])
        };
    }

    private static LocalDate day(SelectedRows selected, int row) {
        return LocalDate.ofEpochDay(selected.columns().day(row));
    }

    private static AttackFilter all(String dataset, long asked) {
        return new AttackFilter(dataset, asked, true, List.of());
    }

    /** How many attacks of a dataset each group has a part in, by the group's id. */
    public Map<String, Long> attacksByGroup(String dataset, long asked) {
        GroupMerges merges = references.at(asked).merges();
        return new GroupTally(select(all(dataset, asked)).with(merges)).attacks();
    }

    /** The content of a dataset at a revision. */
    public DatasetContent dataset(String id, long asked) {
        SelectedRows selected = select(all(id, asked));
        @Nullable LocalDate[] days = days(selected);
        return new DatasetContent(
                selected.count(),
                days[0],
                days[1],
                selected.columns().lastChangeAt(asked),
                parts.digests().of(selected));
    }

    /** What the rules of evidence make of a dataset's attacks, with the number of attacks of each mark. */
    public Map<GradeMark, Long> marks(String dataset, long asked) {
        return new GradeTally(select(all(dataset, asked))).marks();
    }

    /** Hands over the id of each attack that was current at a revision. */
    public void forEachId(long asked, Consumer<String> consumer) {
        for (int i = 0; i < size; i++) {
            if (columns.from[i] <= asked && columns.to[i] > asked) {
                consumer.accept(columns.id(i));
            }
        }
    }

    /** What happened after a point of the history. */
    public ChangePage changes(ChangeQuestion question) {
        return new ChangeScan(parts, size, question).page();
    }

    /** The parts of a dataset, each with its count and digest. */
    public List<Partition> digests(DigestQuestion question) {
        return new Partitioning(select(question.filter()), parts.digests(), question.by()).parts();
    }

    /** All versions of one attack up to a revision, newest first; empty if there was none. */
    public List<SnapshotVersion> history(String id, long asked) {
        List<SnapshotVersion> history = new ArrayList<>();
        for (int row = columns.latest(id); row >= 0; row = columns.previous[row]) {
            if (row < size && columns.from[row] <= asked) {
                byte[] json = parts.json().get(row);
                String dataset = columns.dictionaries().datasets().text(columns.dataset[row]);
                history.add(new SnapshotVersion(
                        columns.stamp(row),
                        id,
                        dataset == null ? "" : dataset,
                        json.length == 0 ? Optional.empty() : Optional.of(json)));
            }
        }
        return history;
    }

    /** The current version of an attack if it is ready; null if there is none, if it is a deletion or its JSON is not made yet. */
    public @Nullable ReadyAttack readyAttack(String id) {
        int current = newestRow(id);
        return current >= 0 && parts.json().length(current) > 0
                ? new ReadyAttack(columns.from[current], () -> parts.json().get(current))
                : null;
    }

    /** The place in history of an attack's newest version, which may be a deletion; null if there never was one. */
    public @Nullable VersionStamp newest(String id) {
        int row = newestRow(id);
        return row < 0 ? null : columns.stamp(row);
    }

    private int newestRow(String id) {
        int row = columns.latest(id);
        while (row >= size) {
            row = columns.previous[row];
        }
        return row;
    }

    /**
     * The current version of an attack.
     *
     * @param revision at which it was recorded
     * @param json gives its finished JSON
     */
    public record ReadyAttack(long revision, Supplier<byte[]> json) {}

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
    public record SnapshotVersion(VersionStamp stamp, String id, String dataset, Optional<byte[]> json) {}

    private SelectedRows select(AttackFilter filter) {
        DatasetColumns dataset = columns.dataset(filter.dataset());
        References known = references.at(filter.revision());
        WordSearch words = new WordSearch(dataset, parts.text(), known, size);
        return new Matcher(dataset, words, parts.kept()).select(known.merges().widened(filter));
    }

    /** Makes the order in which lists come if no other is asked for. */
    public void prepareLists() {
        columns.datasets().forEach(dataset -> dataset.by(Sort.DEFAULT.key(), dataset.rowsAt(revision)));
    }

    /** Whether digests and words are made of all versions. */
    public boolean isPrepared() {
        return parts.digests().has(size) && parts.text().has(size);
    }

    /** Makes all that is made only when it is asked for, until it is stopped. */
    public void prepare(BooleanSupplier stopped) {
        for (DatasetColumns dataset : columns.datasets()) {
            for (Sort.SortKey key : Sort.SortKey.ALL) {
                dataset.by(key, dataset.rowsAt(revision));
            }
        }
        for (int done = 0; done < size && !stopped.getAsBoolean(); done += PART) {
            int part = Math.min(done + PART, size);
            parts.json().require(IntStream.range(done, part));
            parts.digests().upTo(part);
            parts.text().upTo(part);
        }
    }
}
