package org.attackregister.snapshot.reference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.model.Operation;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.record.RecordKind;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;
import org.attackregister.store.version.RecordType;
import org.jspecify.annotations.Nullable;

/** All versions of all reference records in the order of revisions, and the states that were asked for of late, by how many of them there are. */
public final class ReferenceLog {
    private static final int KEPT = 64;
    private static final List<Operation> OPERATIONS = List.of(Operation.values());
    private static final List<RecordKind> KINDS = List.of(RecordKind.values());

    private final List<LogEntry> entries = new ArrayList<>();
    private volatile @Nullable References last;
    private final Map<Integer, References> recent = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, References> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * One version of a record.
     *
     * @param stamp its place in history
     * @param kind what it is
     * @param id its id or code
     * @param value the record; null where it was deleted
     */
    public record LogEntry(
            VersionStamp stamp,
            RecordKind kind,
            String id,
            @Nullable Object value) {}

    /** Appends a version that is newer than all before. */
    public synchronized void append(LogEntry entry) {
        entries.add(entry);
    }

    /** All versions above a revision and up to another, in their order. */
    public synchronized List<LogEntry> between(long after, long last) {
        int from = firstAbove(after);
        return List.copyOf(entries.subList(from, Math.max(from, firstAbove(last))));
    }

    private int firstAbove(long revision) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).stamp().revision() <= revision) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Writes the versions up to a revision. */
    public void write(BinaryWriter out, long revision) throws IOException {
        List<LogEntry> written = between(0, revision);
        out.number(written.size());
        for (LogEntry entry : written) {
            VersionStamp stamp = entry.stamp();
            out.number(stamp.revision());
            out.number(stamp.version());
            out.number(OPERATIONS.indexOf(stamp.operation()));
            out.text(stamp.reason());
            out.moment(stamp.recordedAt());
            out.text(stamp.recordedBy());
            out.text(stamp.supersededBy());
            out.number(KINDS.indexOf(entry.kind()));
            out.text(entry.id());
            out.text(entry.value() == null ? null : RegisterJson.MAPPER.writeValueAsString(entry.value()));
        }
    }

    /** Reads versions that were written, where there are none yet. */
    public synchronized void read(BinaryReader in) throws IOException {
        for (int left = in.number(); left > 0; left--) {
            VersionStamp stamp = new VersionStamp(
                    in.longNumber(),
                    in.number(),
                    OPERATIONS.get(in.number()),
                    in.text(),
                    in.moment(),
                    in.text(),
                    in.text());
            RecordKind kind = KINDS.get(in.number());
            String id = in.word();
            String json = in.text();
            entries.add(new LogEntry(
                    stamp, kind, id, json == null ? null : RegisterJson.MAPPER.readValue(json, RecordType.of(kind))));
        }
    }

    /** All versions of one record, newest first, up to a revision. */
    public synchronized List<LogEntry> history(RecordKind kind, String id, long revision) {
        List<LogEntry> history = new ArrayList<>();
        for (LogEntry entry : entries) {
            if (entry.kind() == kind && entry.id().equals(id) && entry.stamp().revision() <= revision) {
                history.add(0, entry);
            }
        }
        return history;
    }

    /** The records at a revision. Nearly all questions are of the newest one, and wait for nobody. */
    public References at(long revision) {
        References before = last;
        if (before == null || before.revision() != revision) {
            before = made(revision);
            last = before;
        }
        return before;
    }

    private synchronized References made(long revision) {
        int end = firstAbove(revision);
        return recent.computeIfAbsent(end, e -> References.at(revision, entries.subList(0, e)))
                .at(revision);
    }
}
