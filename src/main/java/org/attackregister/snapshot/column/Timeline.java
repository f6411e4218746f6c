package org.attackregister.snapshot.column;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;

/** When each revision was recorded; the revisions of one moment share an entry. Immutable. */
public final class Timeline {
    private final List<Commit> commits;

    private Timeline(List<Commit> commits) {
        this.commits = commits;
    }

    /**
     * The revisions recorded at one moment.
     *
     * @param last the last of them
     * @param at the moment
     */
    public record Commit(long last, Instant at) {}

    public static Timeline empty() {
        return new Timeline(List.of());
    }

    public void write(BinaryWriter out) throws IOException {
        out.number(commits.size());
        for (Commit commit : commits) {
            out.number(commit.last());
            out.moment(commit.at());
        }
    }

    /** A timeline that was written. */
    public static Timeline read(BinaryReader in) throws IOException {
        List<Commit> commits = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            long last = in.longNumber();
            commits.add(new Commit(last, in.moment()));
        }
        return new Timeline(List.copyOf(commits));
    }

    /** This timeline with later commits. */
    public Timeline with(List<Commit> later) {
        if (later.isEmpty()) {
            return this;
        }
        List<Commit> all = new ArrayList<>(commits);
        for (Commit commit : later) {
            int last = all.size() - 1;
            if (last >= 0 && all.get(last).at().equals(commit.at())) {
                all.set(last, commit);
            } else {
                all.add(commit);
            }
        }
        return new Timeline(List.copyOf(all));
    }

    /** The last revision recorded at or before a moment; 0 if there was none. */
    public long revisionAt(Instant moment) {
        int after = first(commit -> commit.at().isAfter(moment));
        return after == 0 ? 0 : commits.get(after - 1).last();
    }

    /** The last revision of the change that a revision belongs to: the first that has its whole change; 0 for 0. */
    public long wholeAt(long revision) {
        if (revision < 1) {
            return 0;
        }
        int whole = first(commit -> commit.last() >= revision);
        return whole == commits.size() ? revision : commits.get(whole).last();
    }

    /** When a revision was recorded; nothing for revision 0. */
    public Optional<Instant> recordedAt(long revision) {
        int whole = first(commit -> commit.last() >= revision);
        return revision < 1 || whole == commits.size()
                ? Optional.empty()
                : Optional.of(commits.get(whole).at());
    }

    /** The place of the first commit of which something is true that is true of all later ones; their number if of none. */
    private int first(Predicate<Commit> isTrue) {
        int low = 0;
        int high = commits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isTrue.test(commits.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
