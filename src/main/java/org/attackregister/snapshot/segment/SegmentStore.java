package org.attackregister.snapshot.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of versions in segments, each version's followed by a line feed. In files that are kept, each version has an
 * entry, so that the next start finds its bytes; what is found so is compared with its checksum when it is first read. What
 * the disk does not take is kept in memory.
 */
public final class SegmentStore implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SegmentStore.class);

    /** Bytes that are written together. */
    private static final int BATCH = 1 << 18;

    private final @Nullable KeptFiles kept;
    private final List<@Nullable Segment> segments = new ArrayList<>();
    private volatile @Nullable ByteBuffer[] bytes = {};
    private final BitSet damaged = new BitSet();
    private SegmentSource source;
    private @Nullable Segment last;
    private boolean notes;

    /**
     * Which version something is of: no two of a register have the same.
     *
     * @param revision its revision
     * @param recordedAt when it was recorded, in microseconds since 1970
     */
    public record VersionMark(long revision, long recordedAt) {}

    /**
     * The bytes of a version that is to be kept.
     *
     * @param ordinal the version's number
     * @param mark which it is
     * @param json its bytes; none for a deletion
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Finished(int ordinal, VersionMark mark, byte[] json) {}

    private SegmentStore(@Nullable KeptFiles kept, SegmentSource source) {
        this.kept = kept;
        this.source = source;
        this.notes = kept != null;
        if (kept != null) {
            kept.found().forEach(this::add);
        }
    }

    /** A store in memory. */
    public static SegmentStore inMemory() {
        return new SegmentStore(null, SegmentSource.MEMORY);
    }

    /** A store in files that are gone with this process. */
    static SegmentStore ofThisProcess() {
        return new SegmentStore(null, SegmentSource.ofThisProcess());
    }

    static SegmentStore of(KeptFiles files) {
        return new SegmentStore(files, files);
    }

    /** The bytes of a segment, to be read by index only. */
    public ByteBuffer segment(int number) {
        return Objects.requireNonNull(bytes[number]);
    }

    private void add(@Nullable Segment segment) {
        @Nullable ByteBuffer[] more = Arrays.copyOf(bytes, segments.size() + 1);
        more[segments.size()] = segment == null ? null : segment.bytes();
        segments.add(segment);
        last = segment;
        bytes = more;
    }

    /**
     * Where the bytes of a version are that an earlier process wrote; nowhere where there are none of that version. They
     * are not to be believed before {@link #isWhole} was asked.
     */
    public synchronized long find(int ordinal, VersionMark mark) {
        VersionEntry entry = entry(ordinal);
        return entry != null && entry.isOf(mark) && isThere(entry.place()) ? entry.place() : BytesPlace.NONE;
    }

    private @Nullable VersionEntry entry(int ordinal) {
        try {
            return kept == null ? null : kept.entries().find(ordinal);
        } catch (IOException e) {
            LOG.debug("An entry of a finished record cannot be read", e);
            return null;
        }
    }

    private boolean isThere(long place) {
        int number = BytesPlace.segment(place);
        Segment segment = number < segments.size() ? segments.get(number) : null;
        return segment != null && BytesPlace.end(place) <= segment.bytes().capacity();
    }

    /** Whether bytes that were read for a version that was found are those that were written. */
    public synchronized boolean isWhole(int ordinal, byte[] bytes, int from, int length) {
        VersionEntry entry = entry(ordinal);
        boolean whole = entry != null
                && BytesPlace.length(entry.place()) == length
                && entry.checksum() == VersionEntry.checksum(ByteBuffer.wrap(bytes, from, length));
        if (!whole && entry != null && kept != null && !damaged.get(BytesPlace.segment(entry.place()))) {
            damaged.set(BytesPlace.segment(entry.place()));
            LOG.warnf(
                    "A finished record in segment %d of %s does not have its checksum. It, and what else is damaged there,"
                            + " is made anew from the database",
                    BytesPlace.segment(entry.place()), kept.directory());
        }
        return whole;
    }

    /**
     * Keeps the bytes of some versions.
     *
     * @return where each is
     */
    public synchronized long[] append(List<Finished> versions) {
        long[] places = new long[versions.size()];
        int done = 0;
        while (done < places.length) {
            try {
                done = appendSome(versions, done, places);
            } catch (IOException e) {
                giveUp(e);
            }
        }
        return places;
    }

    /** What one write takes. */
    private int appendSome(List<Finished> versions, int from, long[] places) throws IOException {
        int first = versions.get(from).json().length + 1;
        Segment segment = last == null || last.free() < first ? next(first) : last;
        int most = Math.max(first, Math.min(BATCH, segment.free()));
        int length = first;
        int to = from + 1;
        while (to < versions.size() && length + versions.get(to).json().length + 1 <= most) {
            length += versions.get(to).json().length + 1;
            to++;
        }
        byte[] batch = new byte[length];
        int[] starts = new int[to - from + 1];
        for (int i = from; i < to; i++) {
            byte[] json = versions.get(i).json();
            int at = starts[i - from];
            System.arraycopy(json, 0, batch, at, json.length);
            batch[at + json.length] = '\n';
            starts[i - from + 1] = at + json.length + 1;
        }
        int start = segment.append(batch, length);
        for (int i = from; i < to; i++) {
            places[i] = BytesPlace.of(
                    segments.size() - 1,
                    start + starts[i - from],
                    versions.get(i).json().length);
        }
        enter(versions.subList(from, to), places, from);
        return to;
    }

    private Segment next(int least) throws IOException {
        if (segments.size() == BytesPlace.MOST_SEGMENTS || least + SegmentHeader.LENGTH > BytesPlace.MOST_BYTES) {
            throw new IOException("there are more bytes than segments take");
        }
        Segment segment = source.next(segments.size(), least);
        add(segment);
        return segment;
    }

    /** Notes where versions are: after their bytes were written, so that nobody looks for them before. */
    private void enter(List<Finished> versions, long[] places, int from) throws IOException {
        if (kept == null || !notes) {
            return;
        }
        int begun = 0;
        for (int i = 1; i <= versions.size(); i++) {
            if (i == versions.size()
                    || versions.get(i).ordinal() != versions.get(i - 1).ordinal() + 1) {
                enterRun(versions.subList(begun, i), places, from + begun, kept.entries());
                begun = i;
            }
        }
    }

    private static void enterRun(List<Finished> run, long[] places, int from, EntryFile entries) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(run.size() * VersionEntry.LENGTH);
        for (int i = 0; i < run.size(); i++) {
            Finished version = run.get(i);
            byte[] json = version.json();
            new VersionEntry(version.mark(), places[from + i], VersionEntry.checksum(ByteBuffer.wrap(json)))
                    .write(buffer);
        }
        entries.write(run.get(0).ordinal(), buffer.array());
    }

    /** Keeps what comes in memory, for as long as this process lasts. */
    private void giveUp(IOException failure) {
        if (source == SegmentSource.MEMORY) {
            throw new IllegalStateException(failure);
        }
        LOG.warnf(
                "Finished records cannot be kept in files (%s). Those that are made from now on are kept in memory",
                failure.getMessage());
        notes = false;
        source = SegmentSource.MEMORY;
        last = null;
    }

    /** Nothing is kept in files any more; what was kept can still be read. */
    @Override
    public synchronized void close() {
        notes = false;
        source = SegmentSource.MEMORY;
        last = null;
        try {
            for (Segment each : segments) {
                if (each != null) {
                    each.close();
                }
            }
            if (kept != null) {
                kept.close();
            }
        } catch (IOException e) {
            LOG.debug("A file of finished records did not close", e);
        }
    }
}
