package org.attackregister.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;
import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.column.SerialisedVersions;
import org.attackregister.snapshot.column.VersionEncoder;
import org.attackregister.snapshot.follow.Growth;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.store.version.Stored;
import org.attackregister.view.AttackEncoder;

/**
 * Snapshots of one history, each grown out of the one before as the {@link SnapshotHolder} makes them; every second one
 * was written to a checkpoint and read from there before it grew on.
 */
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
            Snapshot grown = growth.snapshot();
            if (part % 2 == 1) {
                grown = restored(grown);
                growth = Growth.from(grown, new AttackEncoder());
            }
            snapshots.add(grown);
        }
        return snapshots;
    }

    /** What is read of a snapshot that was written. */
    public static Snapshot restored(Snapshot snapshot) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BinaryWriter out = new BinaryWriter(Channels.newChannel(bytes));
            snapshot.write(out);
            out.end();
            BinaryReader in = new BinaryReader(
                    Channels.newChannel(new ByteArrayInputStream(bytes.toByteArray())), bytes.size() - Long.BYTES);
            SerialisedVersions json = snapshot.parts().json();
            SnapshotBase parts = SnapshotBase.empty(
                    snapshot.registerId(),
                    new AttackColumns(),
                    new SerialisedVersions(
                            ordinals -> Arrays.stream(ordinals).boxed().collect(Collectors.toMap(o -> o, json::get))));
            return Snapshot.read(in, parts, snapshot.revision());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A register in which nothing was recorded yet. */
    public static Growth beginning(VersionEncoder encoder) {
        return new Growth(
                SnapshotBase.empty("a-register", new AttackColumns(), new SerialisedVersions(ordinals -> Map.of())),
                encoder);
    }
}
