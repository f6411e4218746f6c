package org.attackregister.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.column.SerialisedVersions;
import org.attackregister.snapshot.column.VersionEncoder;
import org.attackregister.snapshot.follow.Growth;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.store.version.Stored;
import org.attackregister.view.AttackEncoder;

/** Snapshots of one history, each grown out of the one before as the {@link SnapshotHolder} makes them. */
public final class GrowingSnapshot {
    private GrowingSnapshot() {}

    /** The snapshots after each of so many parts of a history; the last has all of it. */
    public static List<Snapshot> of(List<Stored> versions, int parts) {
        List<Snapshot> snapshots = new ArrayList<>();
        Growth growth = beginning(new AttackEncoder());
        for (int part = 1; part <= parts; part++) {
            int from = Math.toIntExact(growth.revision());
            int to = versions.size() * part / parts;
            versions.subList(from, to).forEach(growth::append);
            snapshots.add(growth.snapshot());
        }
        return snapshots;
    }

    /** A register in which nothing was recorded yet. */
    public static Growth beginning(VersionEncoder encoder) {
        return new Growth(
                SnapshotBase.empty("a-register", new AttackColumns(), new SerialisedVersions(ordinals -> Map.of())),
                encoder);
    }
}
