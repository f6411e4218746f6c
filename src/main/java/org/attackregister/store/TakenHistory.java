package org.attackregister.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.model.VersionStamp;
import org.attackregister.store.version.Head;
import org.attackregister.store.version.Stored;
import org.attackregister.store.version.VersionWriter;
import org.jspecify.annotations.Nullable;

/** A history on its way into an empty register: versions in the order of their revisions, from the first. */
public final class TakenHistory {
    private final VersionWriter writer;
    private final RevisionClockRepository clocks;
    private final Map<String, Head> attackHeads = new HashMap<>();
    private final Map<String, Head> recordHeads = new HashMap<>();
    private long revision;
    private @Nullable Instant recordedAt;

    TakenHistory(VersionWriter writer, RevisionClockRepository clocks) {
        this.writer = writer;
        this.clocks = clocks;
    }

    /**
     * Takes versions over, some thousand at a time.
     *
     * @throws RegisterException of kind {@code INVALID_CONTENT} where they do not follow those before without a gap
     */
    public void append(List<? extends Stored> versions) {
        if (versions.isEmpty()) {
            return;
        }
        List<Stored.StoredAttack> attacks = new ArrayList<>();
        List<Stored.StoredRecord> records = new ArrayList<>();
        List<Long> closedAttacks = new ArrayList<>();
        List<Long> closedRecords = new ArrayList<>();
        for (Stored version : versions) {
            if (version instanceof Stored.StoredRecord of) {
                follow(of.stamp(), of.kind().code() + "/" + of.id(), recordHeads, closedRecords);
                records.add(of);
            } else if (version instanceof Stored.StoredAttack of) {
                follow(of.stamp(), of.id(), attackHeads, closedAttacks);
                attacks.add(of);
            }
        }
        writer.appendAttacks(attacks, closedAttacks);
        writer.appendRecords(records, closedRecords);
        Instant last = recordedAt;
        if (last != null) {
            clocks.moveTo(revision, last);
        }
    }

    private void follow(VersionStamp stamp, String id, Map<String, Head> heads, List<Long> closed) {
        Instant before = recordedAt;
        if (stamp.revision() != revision + 1
                || (before != null && stamp.recordedAt().isBefore(before))) {
            throw gap("revision " + stamp.revision() + " does not follow revision " + revision);
        }
        Head head = heads.put(id, new Head(stamp.revision(), stamp.version(), stamp.operation()));
        int version = head == null ? 0 : head.version();
        if (stamp.version() != version + 1) {
            throw gap("version " + stamp.version() + " of " + id + " does not follow version " + version);
        }
        if (head != null) {
            closed.add(head.revision());
        }
        revision = stamp.revision();
        recordedAt = stamp.recordedAt();
    }

    private static RegisterException gap(String what) {
        return new RegisterException(Trouble.INVALID_CONTENT, "The history has a gap: " + what + ".");
    }

    /** The last revision that was taken over; 0 where none was. */
    public long revision() {
        return revision;
    }
}
