package org.attackregister.snapshot.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.model.Versioned;
import org.attackregister.model.attack.Attack;
import org.attackregister.snapshot.HistoryCut;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.SnapshotBase;
import org.attackregister.snapshot.column.Timeline;
import org.attackregister.snapshot.column.VersionEncoder;
import org.attackregister.snapshot.reference.ReferenceLog;
import org.attackregister.store.RevisionClock;
import org.attackregister.store.version.Stored;

/**
 * How far the parts of a register have grown. Versions are appended in order, each wholly or not at all, by one thread:
 * after a failure the next attempt continues after the last version that was appended.
 */
public final class Growth {
    private static final byte[] NOTHING = {};

    private final SnapshotBase parts;
    private final VersionEncoder encoder;
    private final List<Timeline.Commit> later = new ArrayList<>();
    private Timeline timeline = Timeline.empty();
    private long revision;
    private Instant recordedAt = Instant.MIN;

    public Growth(SnapshotBase parts, VersionEncoder encoder) {
        this.parts = parts;
        this.encoder = encoder;
    }

    /** A register that continues from a snapshot. */
    public static Growth from(Snapshot snapshot, VersionEncoder encoder) {
        Growth growth = new Growth(snapshot.parts(), encoder);
        growth.timeline = snapshot.timeline();
        growth.revision = snapshot.revision();
        growth.recordedAt = snapshot.recordedAt(snapshot.revision()).orElse(Instant.MIN);
        return growth;
    }

    /** The last revision that was appended. */
    public long revision() {
        return revision;
    }

    SnapshotBase parts() {
        return parts;
    }

    /** The register whose versions these are. */
    String registerId() {
        return parts.registerId();
    }

    /** Whether the clock of a register that has just these versions would look like this one. */
    boolean isAt(RevisionClock clock) {
        return clock.revision() == revision
                && recordedAt.equals(clock.recordedAt())
                && registerId().equals(clock.registerId());
    }

    /**
     * Appends a version, or checks whether the last one that was appended is still stored.
     *
     * @throws HistoryCut where another change has its revision now
     */
    void follow(Stored version) {
        if (version.stamp().revision() != revision) {
            append(version);
        } else if (!version.stamp().recordedAt().equals(recordedAt)) {
            throw new HistoryCut();
        }
    }

    /** Appends the version of the next revision; of an attack as a whole, its JSON is made as well. */
    public void append(Stored version) {
        if (version.stamp().revision() != revision + 1) {
            throw new IllegalStateException(
                    "revision %d does not follow %d".formatted(version.stamp().revision(), revision));
        }
        if (version instanceof Stored.StoredAttack attack) {
            byte[] json = json(attack, encoder);
            parts.json().put(parts.columns().append(attack.outline()), json);
        } else if (version instanceof Stored.Outline outline) {
            int ordinal = parts.columns().append(outline);
            if (outline.facts() == null) {
                parts.json().put(ordinal, NOTHING);
            }
        } else if (version instanceof Stored.StoredRecord of) {
            parts.references().append(new ReferenceLog.LogEntry(of.stamp(), of.kind(), of.id(), of.value()));
        }
        revision = version.stamp().revision();
        recordedAt = version.stamp().recordedAt();
        note(new Timeline.Commit(revision, version.stamp().recordedAt()));
    }

    private void note(Timeline.Commit commit) {
        int last = later.size() - 1;
        if (last >= 0 && later.get(last).at().equals(commit.at())) {
            later.set(last, commit);
        } else {
            later.add(commit);
        }
    }

    /** The JSON of a version; nothing where it is a deletion. */
    static byte[] json(Stored.StoredAttack version, VersionEncoder encoder) {
        Attack attack = version.attack();
        return attack == null ? NOTHING : encoder.encode(new Versioned<>(version.stamp(), attack));
    }

    /** The current register. */
    public Snapshot snapshot() {
        parts.json().adopt(parts.columns().size());
        timeline = timeline.with(later);
        later.clear();
        return new Snapshot(parts, revision, timeline);
    }
}
