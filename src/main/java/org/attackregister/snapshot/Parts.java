package org.attackregister.snapshot;

/**
 * What all snapshots of a register have in common. It only grows: a snapshot looks at no more of it than was there when
 * it was made.
 */
record Parts(
        String registerId,
        AttackColumns columns,
        SerialisedVersions json,
        ReferenceLog references,
        Orderings orderings,
        TextIndex text,
        Digests digests) {

    /** The parts of a register in which nothing was recorded yet. */
    static Parts empty(String registerId, AttackColumns columns, SerialisedVersions json) {
        return new Parts(
                registerId,
                columns,
                json,
                new ReferenceLog(),
                new Orderings(columns),
                new TextIndex(json),
                new Digests(json));
    }
}
