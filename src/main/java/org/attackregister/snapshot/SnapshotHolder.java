package org.attackregister.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attackregister.query.Sort;
import org.attackregister.store.Stored;
import org.attackregister.store.VersionLog;
import org.jspecify.annotations.Nullable;

/** Holds the newest snapshot, and brings it up to what the store has. */
@ApplicationScoped
public class SnapshotHolder {
    private final VersionLog log;
    private final VersionEncoder encoder;
    private volatile @Nullable Snapshot current;

    SnapshotHolder(VersionLog log, VersionEncoder encoder) {
        this.log = log;
        this.encoder = encoder;
    }

    /** The newest snapshot; null before the first was made. */
    public @Nullable Snapshot current() {
        return current;
    }

    /** Appends what the store has and the snapshot has not, and puts the new snapshot in the old one's place. */
    public synchronized void refresh() {
        Snapshot before = current;
        Snapshot.State state = before == null ? empty() : before.state();
        AttackColumns columns = state.columns();
        List<Timeline.Commit> commits = new ArrayList<>();
        log.forEachAfter(state.revision(), stored -> {
            if (stored instanceof Stored.OfAttack attack) {
                columns.append(attack, encoder);
            } else if (stored instanceof Stored.OfRecord record) {
                state.references()
                        .append(new ReferenceLog.Entry(record.stamp(), record.kind(), record.id(), record.value()));
            }
            Timeline.Commit commit = new Timeline.Commit(
                    stored.stamp().revision(), stored.stamp().recordedAt());
            int last = commits.size() - 1;
            if (last >= 0 && commits.get(last).at().equals(commit.at())) {
                commits.set(last, commit);
            } else {
                commits.add(commit);
            }
        });
        if (before == null || !commits.isEmpty()) {
            long revision = commits.isEmpty()
                    ? state.revision()
                    : commits.get(commits.size() - 1).last();
            current = new Snapshot(state.at(revision, state.timeline().with(commits)));
        }
    }

    private Snapshot.State empty() {
        AttackColumns columns = new AttackColumns();
        Map<Sort.Key, Ordering> orderings = Map.of(Sort.Key.DATE, Ordering.empty(columns, Sort.Key.DATE));
        return new Snapshot.State(
                log.registerId(),
                0,
                Timeline.empty(),
                columns,
                new ReferenceLog(),
                new TextIndex(columns.json),
                new Digests(columns.json),
                orderings);
    }
}
