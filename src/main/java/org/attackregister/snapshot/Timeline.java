package org.attackregister.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When each revision was recorded; the revisions of one moment are held once. Immutable. */
final class Timeline {
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
    record Commit(long last, Instant at) {}

    static Timeline empty() {
        return new Timeline(List.of());
    }

    /** This timeline with later commits. */
    Timeline with(List<Commit> later) {
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
    long revisionAt(Instant moment) {
        long revision = 0;
        for (Commit commit : commits) {
            if (commit.at().isAfter(moment)) {
                return revision;
            }
            revision = commit.last();
        }
        return revision;
    }

    /** The last revision of the change that a revision belongs to: the first at which its whole change stood; 0 for 0. */
    long wholeAt(long revision) {
        return revision < 1
                ? 0
                : commits.stream()
                        .map(Commit::last)
                        .filter(last -> last >= revision)
                        .findFirst()
                        .orElse(revision);
    }

    /** When a revision was recorded; nothing for revision 0. */
    Optional<Instant> recordedAt(long revision) {
        if (revision < 1) {
            return Optional.empty();
        }
        return commits.stream()
                .filter(c -> c.last() >= revision)
                .map(Commit::at)
                .findFirst();
    }
}
