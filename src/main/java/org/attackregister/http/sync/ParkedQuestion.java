package org.attackregister.http.sync;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.attackregister.http.cache.PreparedAnswer;
import org.jspecify.annotations.Nullable;

/** One question of the feed that has no answer yet, and the polls that wait for it. */
final class ParkedQuestion {
    private final Supplier<Look> looking;
    private final Duration patience;
    private final Set<Poll> polls = new LinkedHashSet<>();
    private long revision;
    private boolean over;

    /**
     * What there is now.
     *
     * @param revision the revision at which it was looked at
     * @param answer the answer; null where nothing has come yet
     */
    record Look(long revision, @Nullable PreparedAnswer answer) {}

    /** One who waits. */
    interface Poll {
        /** Has it answered with what all are answered with. */
        void answer(PreparedAnswer answer);

        /** Has the poll ask for itself. */
        void askAgain();
    }

    /**
     * A question.
     *
     * @param revision at which nothing was there
     * @param patience how long each poll waits, from its beginning
     * @param looking asks it anew
     */
    ParkedQuestion(long revision, Duration patience, Supplier<Look> looking) {
        this.revision = revision;
        this.patience = patience;
        this.looking = looking;
    }

    /** How long each poll waits, from its beginning: it says so in its address. */
    Duration patience() {
        return patience;
    }

    /** Asks it anew. */
    Look look() {
        return looking.get();
    }

    /** The last revision at which nothing was there. */
    synchronized long revision() {
        return revision;
    }

    /** Takes a poll in; false where the question was answered, or a change has come that was not looked at yet. */
    synchronized boolean add(Poll poll, long newest) {
        return !over && newest == revision && polls.add(poll);
    }

    /** Lets a poll go that waits no more. */
    synchronized void remove(Poll poll) {
        polls.remove(poll);
    }

    /** Goes on to a revision at which nothing is there either; false where nobody waits any more, which is its end. */
    synchronized boolean goOn(long reached) {
        revision = reached;
        over = polls.isEmpty();
        return !over;
    }

    /** Ends it; those who wait. */
    synchronized List<Poll> end() {
        over = true;
        return List.copyOf(polls);
    }
}
