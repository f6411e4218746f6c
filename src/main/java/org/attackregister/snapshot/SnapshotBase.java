package org.attackregister.snapshot;

import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.column.SerialisedVersions;
import org.attackregister.snapshot.digest.Digests;
import org.attackregister.snapshot.filter.KeptSelections;
import org.attackregister.snapshot.reference.ReferenceLog;
import org.attackregister.snapshot.word.TextIndex;

/**
 * What all snapshots of a register have in common. It only grows: a snapshot looks at no more of it than was there when
 * it was made.
 */
public record SnapshotBase(
        String registerId,
        AttackColumns columns,
        SerialisedVersions json,
        ReferenceLog references,
        KeptSelections kept,
        TextIndex text,
        Digests digests) {

    /** The parts of a register in which nothing was recorded yet. */
    public static SnapshotBase empty(String registerId, AttackColumns columns, SerialisedVersions json) {
        return new SnapshotBase(
                registerId,
                columns,
                json,
                new ReferenceLog(),
                new KeptSelections(),
                new TextIndex(json),
                new Digests(json));
    }
}
