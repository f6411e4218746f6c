package org.attackregister.snapshot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.attackregister.query.Sort;
import org.attackregister.store.Stored;
import org.attackregister.view.AttackEncoder;

/** Snapshots of one history, each grown out of the one before as the {@link SnapshotHolder} makes them. */
final class GrowingSnapshot {
    private static final AttackEncoder ENCODER = new AttackEncoder();

    private GrowingSnapshot() {}

    /** The snapshots after each of so many parts of a history; the last has all of it. */
    static List<Snapshot> of(List<Stored> versions, int parts) {
        List<Snapshot> snapshots = new ArrayList<>();
        Snapshot.State state = empty();
        for (int part = 1; part <= parts; part++) {
            int from = Math.toIntExact(state.revision());
            int to = versions.size() * part / parts;
            Snapshot snapshot = grown(state, versions.subList(from, to));
            snapshots.add(snapshot);
            state = snapshot.state();
        }
        return snapshots;
    }

    private static Snapshot grown(Snapshot.State state, List<Stored> later) {
        List<Timeline.Commit> commits = new ArrayList<>();
        for (Stored stored : later) {
            if (stored instanceof Stored.OfAttack attack) {
                state.columns().append(attack, ENCODER);
            } else if (stored instanceof Stored.OfRecord of) {
                state.references().append(new ReferenceLog.Entry(of.stamp(), of.kind(), of.id(), of.value()));
            }
            commits.add(new Timeline.Commit(
                    stored.stamp().revision(), stored.stamp().recordedAt()));
        }
        long revision = commits.isEmpty()
                ? state.revision()
                : commits.get(commits.size() - 1).last();
        return new Snapshot(state.at(revision, state.timeline().with(commits)));
    }

    private static Snapshot.State empty() {
        AttackColumns columns = new AttackColumns();
        return new Snapshot.State(
                "a-register",
                0,
                Timeline.empty(),
                columns,
                new ReferenceLog(),
                new TextIndex(columns.json),
                new Digests(columns.json),
                new EnumMap<>(Sort.Key.class));
    }
}
