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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attackregister.model.Versioned;
import org.attackregister.model.attack.Attack;
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
 * Snapshots of one history, each grown out of the one before as the {@link SnapshotHolder} makes them. Every second one was
 * written to a checkpoint while more was appended, lost that in a kill, and was read from the checkpoint before it grew on.
 * Every third part is followed as by an instance that is far behind, without the JSON.
 */
public final class GrowingSnapshot {
    private GrowingSnapshot() {}

    /** Versions that are appended to a process before it is killed. */
    private static final int LOST = 25;

    /** The snapshots after each of so many parts of a history; the last has all of it. */
    public static List<Snapshot> of(List<Stored> versions, int parts) {
        List<Snapshot> snapshots = new ArrayList<>();
        AttackEncoder encoder = new AttackEncoder();
        List<Stored.StoredAttack> attacks = versions.stream()
                .filter(Stored.StoredAttack.class::isInstance)
                .map(Stored.StoredAttack.class::cast)
                .toList();
        Growth growth = beginning(encoder, ordinals -> encoded(attacks, encoder, ordinals));
        for (int part = 1; part <= parts; part++) {
            boolean far = part % 3 == 0;
            int from = Math.toIntExact(growth.revision());
            int to = versions.size() * part / parts;
            versions.subList(from, to).stream()
                    .map(version -> far && version instanceof Stored.StoredAttack attack ? attack.outline() : version)
                    .forEach(growth::append);
            Snapshot grown = growth.snapshot();
            if (part % 2 == 1) {
                versions.subList(to, Math.min(to + LOST, versions.size())).forEach(growth::append);
                grown = restored(grown);
                growth = Growth.from(grown, new AttackEncoder());
            }
            snapshots.add(grown);
        }
        return snapshots;
    }

    private static Map<Integer, byte[]> encoded(
            List<Stored.StoredAttack> attacks, AttackEncoder encoder, int... ordinals) {
        return Arrays.stream(ordinals).boxed().collect(Collectors.toMap(Function.identity(), ordinal -> {
            Stored.StoredAttack version = attacks.get(ordinal);
            Attack attack = version.attack();
            return attack == null ? new byte[0] : encoder.encode(new Versioned<>(version.stamp(), attack));
        }));
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
        return beginning(encoder, ordinals -> Map.of());
    }

    private static Growth beginning(VersionEncoder encoder, SerialisedVersions.JsonSource making) {
        return new Growth(
                SnapshotBase.empty("a-register", new AttackColumns(), new SerialisedVersions(making)), encoder);
    }
}
