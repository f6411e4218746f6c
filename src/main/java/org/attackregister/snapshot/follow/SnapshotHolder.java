package org.attackregister.snapshot.follow;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attackregister.snapshot.HistoryCut;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.SnapshotBase;
import org.attackregister.snapshot.checkpoint.CheckpointFile;
import org.attackregister.snapshot.checkpoint.Checkpoints;
import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.column.SerialisedVersions;
import org.attackregister.snapshot.column.VersionEncoder;
import org.attackregister.snapshot.segment.SegmentStore.VersionMark;
import org.attackregister.snapshot.segment.SegmentStores;
import org.attackregister.store.RevisionClock;
import org.attackregister.store.VersionLog;
import org.attackregister.store.version.Stored;
import org.jspecify.annotations.Nullable;

/** The newest snapshot, kept up to date with the store. */
@ApplicationScoped
public class SnapshotHolder {
    /** Versions of which the whole is read at once; where more have come, what no first question needs is left for later. */
    private static final int FEW = 5_000;

    private final VersionLog log;
    private final VersionEncoder encoder;
    private final int few;
    private final SegmentStores segments;
    private final Arrivals arrivals;
    private final Optional<CheckpointFile> checkpoint;
    private final Preparation preparation = new Preparation();
    private @Nullable Growth growth;
    private @Nullable Snapshot restored;
    private volatile @Nullable Snapshot current;

    /**
     * What is kept in files, and may be deleted.
     *
     * @param checkpoint a snapshot; none where none is wanted
     * @param segments finished JSON
     */
    private record DerivedFiles(Optional<CheckpointFile> checkpoint, SegmentStores segments) {}

    @Inject
    public SnapshotHolder(
            VersionLog log,
            VersionEncoder encoder,
            Arrivals arrivals,
            Checkpoints checkpoints,
            SegmentStores segments) {
        this(log, encoder, arrivals, FEW, new DerivedFiles(checkpoints.file(), segments));
    }

    /** A holder that reads at most so many versions as a whole at once, and keeps nothing in files. */
    public SnapshotHolder(VersionLog log, VersionEncoder encoder, Arrivals arrivals, int few) {
        this(log, encoder, arrivals, few, new DerivedFiles(Optional.empty(), new SegmentStores(Optional.empty())));
    }

    private SnapshotHolder(VersionLog log, VersionEncoder encoder, Arrivals arrivals, int few, DerivedFiles derived) {
        this.log = log;
        this.encoder = encoder;
        this.arrivals = arrivals;
        this.few = few;
        this.checkpoint = derived.checkpoint();
        this.segments = derived.segments();
    }

    /** The newest snapshot; null before the first was made. */
    public @Nullable Snapshot current() {
        return current;
    }

    /** What was read from a checkpoint at the start; null where nothing was. */
    public synchronized @Nullable Snapshot restored() {
        return restored;
    }

    /**
     * Appends what the store has and the snapshot has not, and puts the new snapshot in the old one's place. Where that
     * fails, the old one stays, and the next call goes on.
     */
    public void refresh() {
        refresh(log);
    }

    /** As {@link #refresh()}, unless the clock, which the caller has locked, says that there is nothing new. */
    public synchronized void refresh(RevisionClock locked) {
        if (growth == null || current == null || isBehind(current, growth) || !growth.isAt(locked)) {
            refresh(log);
        }
    }

    /** As {@link #refresh()}, for one who knows that it was committed up to a revision; what came later may be left. */
    public synchronized void refresh(long committed) {
        refresh(log, growth == null ? committed : Math.max(committed, growth.revision()));
    }

    /**
     * As {@link #refresh()}, for the one who has committed these versions: they are taken as they were written, and not read
     * again, unless something else was committed before them. Reference records are read, as reading settles their form.
     *
     * @param answering is run when the snapshot has them, and before those who wait for a change are signalled
     */
    public synchronized void append(List<Stored> committed, Runnable answering) {
        if (committed.isEmpty()) {
            answering.run();
            return;
        }
        Growth grown = growth;
        if (grown != null
                && committed.get(0).stamp().revision() == grown.revision() + 1
                && committed.stream().allMatch(Stored.StoredAttack.class::isInstance)) {
            committed.forEach(grown::append);
            current = grown.snapshot();
            answering.run();
            arrivals.announce(grown.revision());
        } else {
            refresh(committed.get(committed.size() - 1).stamp().revision());
            answering.run();
        }
    }

    /**
     * As {@link #refresh()}, from the log as a copy of the database has it.
     *
     * @throws HistoryCut where it has less than was read before, or something else
     */
    synchronized void refresh(VersionLog source) {
        refresh(source, source.revision());
    }

    private void refresh(VersionLog source, long last) {
        Growth grown = growth == null ? begin() : growth;
        growth = grown;
        boolean far = last - grown.revision() > few;
        try {
            follow(source, last, grown, far);
        } catch (HistoryCut cut) {
            if (current != null || restored == null) {
                throw cut;
            }
            checkpoint.ifPresent(file -> file.refuse("the database does not have what is in it"));
            restored = null;
            growth = empty();
            refresh(source, last);
            return;
        }
        replace(grown, far || (current == null && restored != null));
    }

    private static void follow(VersionLog source, long last, Growth grown, boolean far) {
        if (last < grown.revision()) {
            throw new HistoryCut();
        }
        // the last version that was read is read again: what follows must follow that one
        long after = Math.max(0, grown.revision() - 1);
        if (far) {
            source.forEachOutlineBetween(after, last, grown::follow);
        } else {
            source.forEachBetween(after, last, grown::follow);
        }
    }

    /** Puts the next snapshot in the place of the last, where more is known than that has. */
    private void replace(Growth grown, boolean unprepared) {
        Snapshot loaded = current;
        if (loaded == null || isBehind(loaded, grown)) {
            Snapshot next = grown.snapshot();
            if (unprepared) {
                next.prepareLists();
                preparation.begin(next);
            }
            show(next);
        }
    }

    private void show(Snapshot next) {
        current = next;
        arrivals.announce(next.revision());
    }

    /** Reads all of the store anew, and puts what it has now in the place of what it had. */
    public synchronized void begin(VersionLog source) {
        growth = null;
        restored = null;
        refresh(source);
    }

    private static boolean isBehind(Snapshot loaded, Growth grown) {
        return !loaded.registerId().equals(grown.registerId()) || grown.revision() > loaded.revision();
    }

    /** At first from the checkpoint, where there is one. */
    private Growth begin() {
        if (current == null && checkpoint.isPresent()) {
            restored = checkpoint
                    .get()
                    .read(log.registerId(), () -> empty().parts())
                    .orElse(null);
        }
        Snapshot begun = restored;
        return begun == null ? empty() : Growth.from(begun, encoder);
    }

    private Growth empty() {
        AttackColumns columns = new AttackColumns();
        String registerId = log.registerId();
        SerialisedVersions json = new SerialisedVersions(
                ordinals -> encoded(columns, ordinals),
                segments.open(registerId),
                ordinal -> new VersionMark(columns.from[ordinal], columns.recordedAt(ordinal)));
        return new Growth(SnapshotBase.empty(registerId, columns, json), encoder);
    }

    /** The JSON of versions of which no more than the outlines were read. */
    private Map<Integer, byte[]> encoded(AttackColumns columns, int[] ordinals) {
        Map<Long, Integer> byRevision = new HashMap<>();
        for (int ordinal : ordinals) {
            byRevision.put((long) columns.from[ordinal], ordinal);
        }
        Map<Integer, byte[]> encoded = new HashMap<>();
        for (Stored.StoredAttack version : log.attacksAt(List.copyOf(byRevision.keySet()))) {
            encoded.put(byRevision.get(version.stamp().revision()), Growth.json(version, encoder));
        }
        return encoded;
    }

    @PreDestroy
    public void stopPreparing() {
        preparation.stop();
    }
}
