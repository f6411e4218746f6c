package org.attackregister.service.write;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.attackregister.store.ClockHeld;

/** The writes that wait, in the order in which they came. */
final class WriteQueue {
    /** Each waits on a thread of the server. */
    static final int MOST_WAITING = 100;

    /** How long one who is about to come is waited for. */
    private static final Duration GATHERED = Duration.ofMillis(2);

    private final Deque<WaitingWrite> waiting = new ArrayDeque<>();
    private int expected;

    /**
     * Takes a write.
     *
     * @throws ClockHeld if too many wait
     */
    synchronized void add(WaitingWrite write) {
        if (waiting.size() >= MOST_WAITING) {
            throw new ClockHeld();
        }
        waiting.add(write);
    }

    /** Says that somebody decides what to write, and comes soon. */
    synchronized void expect() {
        expected++;
    }

    /** Says that one of those who were to come has come, or does not come. */
    synchronized void expectNoMore() {
        expected--;
        if (expected == 0) {
            notifyAll();
        }
    }

    /** Waits a moment for those who come soon, to commit them together: a commit takes longer than to decide one more. */
    synchronized void gather() {
        long end = System.nanoTime() + GATHERED.toNanos();
        for (long left = GATHERED.toNanos(); expected > 0 && left > 0; left = end - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Gives up a write; false where it waits no more. */
    synchronized boolean remove(WaitingWrite write) {
        return waiting.remove(write);
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Refuses the one that waits longest. */
    synchronized void refuseFirst(ClockHeld refusal) {
        if (!waiting.isEmpty()) {
            waiting.remove().fail(refusal);
        }
    }

    /**
     * Takes out the first writes that can be decided on one state, as none depends on what another changes; none if none
     * waits.
     */
    synchronized List<WaitingWrite> next() {
        List<WaitingWrite> batch = new ArrayList<>();
        Set<Object> touched = new HashSet<>();
        while (!waiting.isEmpty()
                && (batch.isEmpty() || isApart(waiting.element().touched(), touched))) {
            touched.addAll(waiting.element().touched());
            batch.add(waiting.remove());
        }
        return batch;
    }

    /** Whether one thing is touched, and by those before no less, and nothing by both. */
    private static boolean isApart(Set<Object> further, Set<Object> touched) {
        return !further.equals(WaitingWrite.ANYTHING)
                && !touched.equals(WaitingWrite.ANYTHING)
                && Collections.disjoint(touched, further);
    }
}
