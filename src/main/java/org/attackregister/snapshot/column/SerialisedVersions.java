package org.attackregister.snapshot.column;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.attackregister.snapshot.segment.BytesPlace;
import org.attackregister.snapshot.segment.SegmentStore;
import org.attackregister.snapshot.segment.SegmentStore.Finished;
import org.attackregister.snapshot.segment.SegmentStore.VersionMark;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The finished JSON of every version, made once and kept in segments; where it was not made yet, it is made when it is
 * asked for. What an earlier process made is compared with its checksum when it is first read, and made anew where it is
 * damaged.
 */
public final class SerialisedVersions {
    private static final Logger LOG = Logger.getLogger(SerialisedVersions.class);

    /** Versions that are made together. */
    private static final int PART = 500;

    private final JsonSource making;
    private final SegmentStore store;
    private final IntFunction<VersionMark> marks;

    /** Versions that were found, and not read yet. */
    private final BitSet unread = new BitSet();

    private long[] places = new long[1024];
    private int adopted;

    /** Makes the JSON of some versions, by ordinal; must give each that it is asked for. */
    @FunctionalInterface
    public interface JsonSource {
        Map<Integer, byte[]> of(int[] ordinals);
    }

    /** In memory. */
    public SerialisedVersions(JsonSource making) {
        this(making, SegmentStore.inMemory(), ordinal -> new VersionMark(ordinal, 0));
    }

    /**
     * In a store.
     *
     * @param marks which version an ordinal is
     */
    public SerialisedVersions(JsonSource making, SegmentStore store, IntFunction<VersionMark> marks) {
        this.making = making;
        this.store = store;
        this.marks = marks;
    }

    /** Looks for the bytes of all versions below a size, where it was not done before. */
    public synchronized void adopt(int size) {
        int found = 0;
        int from = adopted;
        for (int ordinal = from; ordinal < size; ordinal++) {
            found += place(ordinal) == BytesPlace.NONE && isFound(ordinal) ? 1 : 0;
        }
        adopted = Math.max(from, size);
        if (found > 0) {
            LOG.infof(
                    "%d of %d finished records were found in files; what is missing is made from the database",
                    found, size - from);
        }
    }

    private boolean isFound(int ordinal) {
        long found = store.find(ordinal, marks.apply(ordinal));
        if (found != BytesPlace.NONE) {
            set(ordinal, found);
            unread.set(ordinal);
        }
        return found != BytesPlace.NONE;
    }

    /** Keeps the bytes of a version; a version that has its bytes keeps them, for they never change. */
    public synchronized void put(int ordinal, byte[] json) {
        if (place(ordinal) == BytesPlace.NONE && !isFound(ordinal)) {
            keep(List.of(new Finished(ordinal, marks.apply(ordinal), json)));
        }
    }

    private void keep(List<Finished> made) {
        long[] kept = store.append(made);
        synchronized (this) {
            for (int i = 0; i < kept.length; i++) {
                set(made.get(i).ordinal(), kept[i]);
            }
        }
    }

    private long place(int ordinal) {
        return ordinal < places.length ? places[ordinal] : BytesPlace.NONE;
    }

    private void set(int ordinal, long place) {
        if (ordinal >= places.length) {
            places = Arrays.copyOf(places, Math.max(ordinal + 1, places.length * 2));
        }
        places[ordinal] = place;
    }

    /** Makes what is missing of some versions. */
    public void require(IntStream ordinals) {
        int[] missing = missing(ordinals);
        for (int from = 0; from < missing.length; from += PART) {
            make(Arrays.copyOfRange(missing, from, Math.min(from + PART, missing.length)));
        }
    }

    /** One part at a time: each takes several megabytes, and whoever waits usually needs the same. */
    private void make(int... part) {
        synchronized (making) {
            int[] missing = missing(IntStream.of(part));
            Map<Integer, byte[]> made = missing.length == 0 ? Map.of() : making.of(missing);
            List<Finished> finished = new ArrayList<>();
            for (int ordinal : missing) {
                byte[] json = made.get(ordinal);
                if (json == null) {
                    throw new IllegalStateException("version " + ordinal + " has no JSON");
                }
                finished.add(new Finished(ordinal, marks.apply(ordinal), json));
            }
            keep(finished);
        }
    }

    private synchronized int[] missing(IntStream ordinals) {
        return ordinals.filter(o -> place(o) == BytesPlace.NONE).toArray();
    }

    /** Whether the bytes of all these versions are made. */
    public boolean has(int... ordinals) {
        return missing(IntStream.of(ordinals)).length == 0;
    }

    /** How many bytes one version has, 0 if it is a deletion; -1 where they were not made, or not compared, yet. */
    public synchronized int length(int ordinal) {
        return place(ordinal) == BytesPlace.NONE || unread.get(ordinal) ? -1 : BytesPlace.length(places[ordinal]);
    }

    private ByteBuffer home(long place) {
        return store.segment(BytesPlace.segment(place));
    }

    /** A copy of one version's bytes. */
    public byte[] get(int ordinal) {
        byte[] json = find(ordinal);
        while (json == null) {
            require(IntStream.of(ordinal));
            json = find(ordinal);
        }
        return json;
    }

    /** The same; nothing where it was not made yet, or is damaged. */
    private byte @Nullable [] find(int ordinal) {
        long place = places(ordinal)[0];
        if (place == BytesPlace.NONE) {
            return null;
        }
        byte[] json = new byte[BytesPlace.length(place)];
        home(place).get(BytesPlace.start(place), json);
        return isDamaged(ordinal, place, json, 0, json.length) ? null : json;
    }

    /**
     * Reads some versions into lines: as many as there is space for and as are made, at least one. Where the first was
     * not made yet, it is made together with those after it.
     *
     * @param from the first of the ordinals that is read
     */
    public void read(int[] ordinals, int from, JsonLines lines) {
        long[] found;
        do {
            found = find(ordinals, from, lines);
            if (found.length == 0 && from < ordinals.length) {
                require(Arrays.stream(ordinals, from, Math.min(from + PART, ordinals.length)));
                found = find(ordinals, from, lines);
            }
        } while (!areCompared(ordinals, from, found) && isAnyDamaged(ordinals, from, found, lines));
    }

    /** Whether all of what was found is known to be whole, so that nobody has to look at it. */
    private synchronized boolean areCompared(int[] ordinals, int from, long[] found) {
        for (int i = 0; i < found.length; i++) {
            int ordinal = ordinals[from + i];
            if (unread.get(ordinal) || place(ordinal) != found[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where those lie that were put into lines. */
    private synchronized long[] find(int[] ordinals, int from, JsonLines lines) {
        lines.clear();
        int to = from;
        while (to < ordinals.length && isAdded(place(ordinals[to]), lines)) {
            to++;
        }
        return places(Arrays.copyOfRange(ordinals, from, to));
    }

    private boolean isAdded(long place, JsonLines lines) {
        return place != BytesPlace.NONE && lines.add(home(place), BytesPlace.start(place), BytesPlace.length(place));
    }

    private boolean isAnyDamaged(int[] ordinals, int from, long[] found, JsonLines lines) {
        boolean damaged = false;
        for (int i = 0; i < found.length; i++) {
            damaged |= isDamaged(ordinals[from + i], found[i], lines.bytes(), lines.start(i), lines.end(i));
        }
        return damaged;
    }

    /**
     * Compares bytes that were found with their checksum; where they have another, they are forgotten. Who compared them in
     * the meantime may have made them anew elsewhere: what was read before is damaged then.
     */
    private synchronized boolean isDamaged(int ordinal, long found, byte[] bytes, int from, int to) {
        if (place(ordinal) != found) {
            return true;
        }
        boolean damaged = unread.get(ordinal) && !store.isWhole(ordinal, bytes, from, to - from);
        unread.clear(ordinal);
        if (damaged) {
            places[ordinal] = BytesPlace.NONE;
        }
        return damaged;
    }

    /** Some versions' bytes with commas between them, and with something before and after. */
    public byte[] list(int[] ordinals, byte[] before, byte[] after) {
        byte[] list = find(ordinals, before, after);
        while (list == null) {
            require(IntStream.of(ordinals));
            list = find(ordinals, before, after);
        }
        return list;
    }

    /** The same; nothing where one of them was not made yet, or is damaged. */
    private byte @Nullable [] find(int[] ordinals, byte[] before, byte[] after) {
        long[] found = places(ordinals);
        int size = Math.max(0, found.length - 1) + before.length + after.length;
        for (long place : found) {
            if (place == BytesPlace.NONE) {
                return null;
            }
            size = Math.addExact(size, BytesPlace.length(place));
        }
        byte[] list = Arrays.copyOf(before, size);
        boolean damaged = false;
        int at = before.length;
        for (int i = 0; i < found.length; i++) {
            if (i > 0) {
                list[at++] = ',';
            }
            int end = at + BytesPlace.length(found[i]);
            home(found[i]).get(BytesPlace.start(found[i]), list, at, end - at);
            damaged |= isDamaged(ordinals[i], found[i], list, at, end);
            at = end;
        }
        System.arraycopy(after, 0, list, at, after.length);
        return damaged ? null : list;
    }

    private synchronized long[] places(int... ordinals) {
        return IntStream.of(ordinals).mapToLong(this::place).toArray();
    }

    /** Writes one version's bytes. */
    public void write(int ordinal, OutputStream out) throws IOException {
        out.write(get(ordinal));
    }
}
