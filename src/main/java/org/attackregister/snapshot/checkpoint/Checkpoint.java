package org.attackregister.snapshot.checkpoint;

import java.io.IOException;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;
import org.attackregister.snapshot.binary.DamagedFile;

/**
 * What a checkpoint is of.
 *
 * @param program the fingerprint of the program that wrote it
 * @param registerId the register's own id
 * @param revision the register's revision
 */
record Checkpoint(String program, String registerId, long revision) {
    /** "attacks" and the number of this form of the file. */
    private static final long FORM = 0x61747461636b7301L;

    static Checkpoint of(Snapshot snapshot, String program) {
        return new Checkpoint(program, snapshot.registerId(), snapshot.revision());
    }

    void write(BinaryWriter out) throws IOException {
        out.number(FORM);
        out.text(program);
        out.text(registerId);
        out.number(revision);
    }

    static Checkpoint read(BinaryReader in) throws IOException {
        if (in.longNumber() != FORM) {
            throw new DamagedFile("it has another form");
        }
        return new Checkpoint(in.word(), in.word(), in.longNumber());
    }
}
