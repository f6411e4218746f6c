package org.attackregister.snapshot.column;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.attack.AttackFacts;
import org.attackregister.model.attack.Tally;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;
import org.attackregister.store.version.Stored;
import org.jspecify.annotations.Nullable;

/**
 * All versions of all attacks in the order of their revisions, which is that of their ordinals, and the columns of each
 * dataset. They are appended by one thread. Readers have a {@link Snapshot} with the size and revision that it began
 * with: what is appended later lies beyond its size, and a version closed later carries a revision beyond its own, so
 * that neither changes its answers.
 */
public final class AttackColumns {
    /** Seconds whose microseconds, and nanoseconds on the way to them, that fit a {@code long}. */
    private static final long MOST_SECONDS = 9_000_000_000L;

    /** The end revision of a current version. */
    static final int OPEN = Integer.MAX_VALUE;

    /** A figure that is not known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private static final int NO_ROW = -1;

    public int[] from = new int[1024];
    public int[] to = new int[1024];
    public int[] previous = new int[1024];
    public int[] dataset = new int[1024];
    private int[] row = new int[1024];

    private final Dictionaries dictionaries = new Dictionaries();
    private final AttackIds ids = new AttackIds();
    private final StampColumns stamps = new StampColumns();
    private volatile List<DatasetColumns> datasets = List.of(new DatasetColumns(this, Dictionary.NONE));
    private int size;
    private int capacity = 1024;

    public int size() {
        return size;
    }

    public Dictionaries dictionaries() {
        return dictionaries;
    }

    /** The columns of all datasets that were ever written to. */
    public List<DatasetColumns> datasets() {
        return datasets;
    }

    /** The columns of a dataset; without a row if nothing was ever written to it. */
    public DatasetColumns dataset(String datasetId) {
        int code = dictionaries.datasets().code(datasetId);
        List<DatasetColumns> all = datasets;
        return all.get(code < 0 || code >= all.size() ? Dictionary.NONE : code);
    }

    /** The ordinal of an attack's last version that was appended; -1 if there is no such attack. */
    public synchronized int latest(String attack) {
        return ids.last(attack);
    }

    /**
     * Appends a version and closes the one before it. A version that cannot be appended leaves no trace but words that
     * its next attempt will bring.
     *
     * @return its ordinal
     */
    public synchronized int append(Stored.Outline version) {
        if (size == capacity) {
            grow();
        }
        int ordinal = size;
        int revision = Math.toIntExact(version.stamp().revision());
        from[ordinal] = revision;
        stamps.set(ordinal, version.stamp());
        ids.set(ordinal, version.id());
        dataset[ordinal] = dictionaries.datasets().add(version.dataset(), revision);
        AttackFacts facts = version.facts();
        to[ordinal] = facts == null ? revision : OPEN;
        row[ordinal] = facts == null ? NO_ROW : columns(dataset[ordinal]).append(ordinal, facts, revision);
        close(ordinal);
        size++;
        return ordinal;
    }

    private DatasetColumns columns(int code) {
        if (code >= datasets.size()) {
            List<DatasetColumns> more = new ArrayList<>(datasets);
            while (code >= more.size()) {
                more.add(new DatasetColumns(this, more.size()));
            }
            datasets = List.copyOf(more);
        }
        return datasets.get(code);
    }

    /** The id of a version's attack. */
    public String id(int ordinal) {
        return ids.at(ordinal);
    }

    /** Compares the ids of two versions' attacks. */
    int compareIds(int a, int b) {
        return ids.compare(a, b);
    }

    /** A version's place in history. */
    public VersionStamp stamp(int ordinal) {
        return stamps.at(ordinal, from[ordinal]);
    }

    /** When a version was recorded, in microseconds since 1970. */
    public long recordedAt(int ordinal) {
        return stamps.recordedAt(ordinal);
    }

    /** Whether a version is a deletion. */
    public boolean deletion(int ordinal) {
        return to[ordinal] == from[ordinal];
    }

    /** The row of a version that is no deletion in the columns of its dataset. */
    public int row(int ordinal) {
        return row[ordinal];
    }

    private void close(int ordinal) {
        int before = ids.follow(ordinal);
        if (before >= 0) {
            to[before] = Math.min(to[before], from[ordinal]);
            if (row[before] != NO_ROW) {
                datasets.get(dataset[before]).close(row[before], from[ordinal]);
            }
        }
        previous[ordinal] = before;
    }

    public static long figure(@Nullable BigDecimal number) {
        return number == null ? UNKNOWN : number.movePointRight(Tally.SCALE).longValueExact();
    }

    /** A moment as microseconds since 1970; one so far from it that they cannot be counted is the farthest that can. */
    public static long micros(Instant moment) {
        boolean counted = Math.abs(moment.getEpochSecond()) < MOST_SECONDS;
        return counted
                ? ChronoUnit.MICROS.between(Instant.EPOCH, moment)
                : moment.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /** Writes the versions that were there at a revision, while others may be appended. */
    public void write(BinaryWriter out, int count, long revision) throws IOException {
        dictionaries.write(out, revision);
        out.ints(from, count);
        out.ints(dataset, count);
        stamps.write(out, count, revision);
        ids.write(out, count);
        List<DatasetColumns> all = datasets;
        out.number(all.size());
        for (DatasetColumns each : all) {
            each.write(out, revision);
        }
    }

    /** Reads versions that were written, where there are none yet. */
    public synchronized void read(BinaryReader in, int count) throws IOException {
        dictionaries.read(in);
        from = in.ints();
        dataset = in.ints();
        capacity = from.length;
        stamps.read(in);
        ids.read(in);
        columns(in.number() - 1);
        for (DatasetColumns each : datasets) {
            each.read(in);
        }
        derive(count);
    }

    /** Makes what follows from what was read: each version's row, the one before it, and its end. */
    private void derive(int count) {
        to = Arrays.copyOf(from, capacity);
        row = new int[capacity];
        Arrays.fill(row, NO_ROW);
        datasets.forEach(each -> each.derive(row, to));
        previous = new int[capacity];
        ids.expect(count);
        for (int ordinal = 0; ordinal < count; ordinal++) {
            previous[ordinal] = ids.follow(ordinal);
        }
        size = count;
    }

    private void grow() {
        capacity *= 2;
        from = Arrays.copyOf(from, capacity);
        to = Arrays.copyOf(to, capacity);
        previous = Arrays.copyOf(previous, capacity);
        dataset = Arrays.copyOf(dataset, capacity);
        row = Arrays.copyOf(row, capacity);
    }
}
