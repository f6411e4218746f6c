package org.attackregister.snapshot.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Those who wait for the next revision, and the word that it has come. */
@ApplicationScoped
public class Arrivals {
    private final Set<Waiting> all = ConcurrentHashMap.newKeySet();
    private volatile long newest;

    private record Waiting(long revision, CompletableFuture<Boolean> signal) {}

    /** Signals those who wait that the register is at a revision; all of them if it was set back to it. */
    void announce(long revision) {
        boolean back = revision < newest;
        newest = revision;
        all.stream().filter(w -> back || w.revision < revision).forEach(w -> w.signal.complete(true));
    }

    /**
     * Waits for a revision above the given one.
     *
     * @return whether it has come; false where the time went by
     */
    public CompletionStage<Boolean> beyond(long revision, Duration atMost) {
        Waiting waiting = new Waiting(revision, new CompletableFuture<>());
        all.add(waiting);
        // it may have come before the waiting was seen
        if (newest > revision) {
            waiting.signal.complete(true);
        }
        return waiting.signal
                .completeOnTimeout(false, atMost.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((come, failure) -> all.remove(waiting));
    }

    /** How many wait now. */
    public int waiting() {
        return all.size();
    }
}
