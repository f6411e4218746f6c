package org.attackregister.snapshot.column;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;

/** The place in history of each version of an attack, without an object for each. */
final class StampColumns {
    private static final List<Operation> OPERATIONS = List.of(Operation.values());

    private final NarrowColumn version = new NarrowColumn();
    private final NarrowColumn operation = new NarrowColumn();
    private final WordColumn reason = new WordColumn();
    private final WordColumn recordedBy = new WordColumn();
    private final WordColumn supersededBy = new WordColumn();
    private long[] recordedAt = new long[1024];

    /** The moments that are no whole microseconds which can be counted from 1970. */
    private final Map<Integer, Instant> moments = new ConcurrentHashMap<>();

    /** Sets the stamp of a version, which follows all that were set. */
    void set(int ordinal, VersionStamp stamp) {
        int revision = Math.toIntExact(stamp.revision());
        if (ordinal == recordedAt.length) {
            recordedAt = Arrays.copyOf(recordedAt, ordinal * 2);
        }
        long micros = AttackColumns.micros(stamp.recordedAt());
        recordedAt[ordinal] = micros;
        if (moment(micros).equals(stamp.recordedAt())) {
            moments.remove(ordinal);
        } else {
            moments.put(ordinal, stamp.recordedAt());
        }
        version.set(ordinal, stamp.version());
        operation.set(ordinal, OPERATIONS.indexOf(stamp.operation()));
        reason.set(ordinal, stamp.reason(), revision);
        recordedBy.set(ordinal, stamp.recordedBy(), revision);
        supersededBy.set(ordinal, stamp.supersededBy(), revision);
    }

    private static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** When a version was recorded, in microseconds since 1970; one that cannot be counted is the farthest that can. */
    long recordedAt(int ordinal) {
        return recordedAt[ordinal];
    }

    /** The stamp of a version, which a revision made. */
    VersionStamp at(int ordinal, long revision) {
        Instant other = moments.isEmpty() ? null : moments.get(ordinal);
        return new VersionStamp(
                revision,
                version.codes().at(ordinal),
                OPERATIONS.get(operation.codes().at(ordinal)),
                reason.at(ordinal),
                other == null ? moment(recordedAt[ordinal]) : other,
                recordedBy.at(ordinal),
                supersededBy.at(ordinal));
    }

    void write(BinaryWriter out, int count, long revision) throws IOException {
        version.write(out, count);
        operation.write(out, count);
        reason.write(out, count, revision);
        recordedBy.write(out, count, revision);
        supersededBy.write(out, count, revision);
        out.longs(recordedAt, count);
        for (Map.Entry<Integer, Instant> moment : moments.entrySet()) {
            if (moment.getKey() < count) {
                out.number(moment.getKey() + 1);
                out.moment(moment.getValue());
            }
        }
        out.number(0);
    }

    void read(BinaryReader in) throws IOException {
        version.read(in);
        operation.read(in);
        reason.read(in);
        recordedBy.read(in);
        supersededBy.read(in);
        recordedAt = in.longs();
        for (int next = in.number(); next > 0; next = in.number()) {
            moments.put(next - 1, in.moment());
        }
    }
}
