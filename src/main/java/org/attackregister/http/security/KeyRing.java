package org.attackregister.http.security;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of keys that are fetched, and when they are to be fetched again. Has no clock: each moment is given as
 * nanoseconds of one that only goes forward, so that a corrected time of day shifts nothing.
 */
final class KeyRing {
    private final Pace pace;
    private PublicKeys keys = PublicKeys.NONE;
    private long keysFrom;
    private long begunAt;
    private boolean begun;
    private boolean underWay;
    private boolean requested;
    private @Nullable String trouble;
    private @Nullable Instant troubledSince;

    /**
     * How often keys are fetched.
     *
     * @param refresh how long after a fetch that brought keys the next one comes
     * @param pause how long after any fetch the next one comes at the earliest
     * @param keep how long keys are good that cannot be fetched anew
     */
    record Pace(Duration refresh, Duration pause, Duration keep) {}

    KeyRing(Pace pace) {
        this.pace = pace;
    }

    /** As {@link ProviderKeys#find}; a name that is not known is a reason to fetch. */
    synchronized Optional<PublicKey> find(@Nullable String kid, long now) throws KeysOutOfReach {
        if (!isUsable(now)) {
            throw new KeysOutOfReach(untilNext(now));
        }
        Optional<PublicKey> key = keys.find(kid);
        if (key.isEmpty()) {
            requestFetch();
            if (underWay || trouble != null || now - begunAt >= pace.pause.toNanos()) {
                throw new KeysOutOfReach(untilNext(now));
            }
        }
        return key;
    }

    /** Wishes for newer keys. */
    synchronized void requestFetch() {
        requested = true;
        notifyAll();
    }

    /** Waits on the monitor until a fetch is due; whoever comes back from it fetches. */
    synchronized void awaitDue(LongSupplier clock) throws InterruptedException {
        for (long rest = due(clock.getAsLong()); rest > 0; rest = due(clock.getAsLong())) {
            // wait(0) would be for ever
            wait(Duration.ofNanos(rest).toMillis() + 1);
        }
    }

    /** In how many nanoseconds the next fetch is due; none where it is. */
    synchronized long due(long now) {
        if (!begun) {
            return 0;
        }
        Duration regular = pace.refresh.compareTo(pace.keep) < 0 ? pace.refresh : pace.keep;
        Duration after = requested || trouble != null ? pace.pause : regular;
        return Math.max(0, begunAt + after.toNanos() - now);
    }

    /** Notes that a fetch begins. */
    synchronized void begin(long now) {
        begun = true;
        begunAt = now;
        underWay = true;
        requested = false;
    }

    /**
     * Notes what a fetch brought: from now on no other key is trusted.
     *
     * @return whether keys were out of reach before and are there again
     */
    synchronized boolean arrived(PublicKeys fetched) {
        boolean recovered = trouble != null;
        underWay = false;
        keys = fetched;
        keysFrom = begunAt;
        trouble = null;
        troubledSince = null;
        return recovered;
    }

    /** Trusts no key from now on. */
    synchronized void forget() {
        keys = PublicKeys.NONE;
    }

    /**
     * Notes that a fetch brought nothing.
     *
     * @return whether that is new
     */
    synchronized boolean failed(String why) {
        boolean first = trouble == null;
        underWay = false;
        trouble = why;
        if (first) {
            troubledSince = Instant.now();
        }
        return first;
    }

    /** As {@link ProviderKeys#state}. */
    synchronized TokenKeyState state(long now) {
        return new TokenKeyState(isUsable(now), troubledSince, trouble);
    }

    private boolean isUsable(long now) {
        return !keys.isEmpty() && now - keysFrom < pace.keep.toNanos();
    }

    private Duration untilNext(long now) {
        return underWay ? Duration.ZERO : Duration.ofNanos(due(now));
    }
}
