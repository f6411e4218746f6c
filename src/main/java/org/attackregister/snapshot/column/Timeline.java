package org.attackregister.snapshot.column;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;

/**
 * When each revision was recorded; the revisions of one moment share an entry. Immutable: of timelines that follow one another
 * each has the first entries of one array, and what comes later lies behind them.
 */
public final class Timeline {
    private static final int SPACE = 16;

    private final Commit[] commits;
    private final int size;
    private final AtomicInteger used;

    private Timeline(Commit[] commits, int size, AtomicInteger used) {
        this.commits = commits;
        this.size = size;
        this.used = used;
    }

    private static Timeline of(Commit[] commits, int size) {
        return new Timeline(commits, size, new AtomicInteger(size));
    }

    /**
     * The revisions recorded at one moment.
     *
     * @param last the last of them
     * @param at the moment
     */
    public record Commit(long last, Instant at) {}

    public static Timeline empty() {
        return of(new Commit[0], 0);
    }

    public void write(BinaryWriter out) throws IOException {
        out.number(size);
        for (int i = 0; i < size; i++) {
            out.number(commits[i].last());
            out.moment(commits[i].at());
        }
    }

    /** A timeline that was written. */
    public static Timeline read(BinaryReader in) throws IOException {
        Commit[] commits = new Commit[in.number()];
        for (int i = 0; i < commits.length; i++) {
            long last = in.longNumber();
            commits[i] = new Commit(last, in.moment());
        }
        return of(commits, commits.length);
    }

    /** This timeline with later commits. */
    public Timeline with(List<Commit> later) {
        if (later.isEmpty()) {
            return this;
        }
        boolean changes = size > 0 && commits[size - 1].at().equals(later.get(0).at());
        int most = size + later.size();
        // whoever comes first may use what lies behind these entries, as no other timeline looks there
        boolean shares = !changes && most <= commits.length && used.compareAndSet(size, most);
        Commit[] all = shares ? commits : copy(most + most / 2 + SPACE);
        int grown = size;
        for (Commit commit : later) {
            if (grown > 0 && all[grown - 1].at().equals(commit.at())) {
                all[grown - 1] = commit;
            } else {
                all[grown++] = commit;
            }
        }
        return shares ? new Timeline(all, grown, used) : of(all, grown);
    }

    private Commit[] copy(int space) {
        Commit[] copy = new Commit[space];
        System.arraycopy(commits, 0, copy, 0, size);
        return copy;
    }

    /** The last revision recorded at or before a moment; 0 if there was none. */
    public long revisionAt(Instant moment) {
        int after = first(commit -> commit.at().isAfter(moment));
        return after == 0 ? 0 : commits[after - 1].last();
    }

    /** The last revision of the change that a revision belongs to: the first that has its whole change; 0 for 0. */
    public long wholeAt(long revision) {
        if (revision < 1) {
            return 0;
        }
        int whole = first(commit -> commit.last() >= revision);
        return whole == size ? revision : commits[whole].last();
    }

    /** When a revision was recorded; nothing for revision 0. */
    public Optional<Instant> recordedAt(long revision) {
        int whole = first(commit -> commit.last() >= revision);
        return revision < 1 || whole == size ? Optional.empty() : Optional.of(commits[whole].at());
    }

    /** The place of the first commit of which something is true that is true of all later ones; their number if of none. */
    private int first(Predicate<Commit> isTrue) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isTrue.test(commits[middle])) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
