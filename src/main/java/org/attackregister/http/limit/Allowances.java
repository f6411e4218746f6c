package org.attackregister.http.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How many requests each caller may still send, by the generic cell rate algorithm (ITU-T I.371): of a caller no more is
 * known than when its allowance will be whole again.
 */
final class Allowances {
    /** A caller that was quiet for so long may send as much at once as it could have sent in that time. */
    private static final Duration SPAN = Duration.ofSeconds(10);

    private static final int MOST_CALLERS = 100_000;

    private final long nanosEach;
    private final LongSupplier nanoTime;
    private final Cache<String, AtomicLong> whole = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            // by then it is whole, as that of a caller that was never seen
            .expireAfterAccess(SPAN)
            .executor(Runnable::run)
            .build();

    /**
     * Allowances of one kind.
     *
     * @param rate requests a second, at least 1
     */
    Allowances(int rate) {
        this(rate, System::nanoTime);
    }

    Allowances(int rate, LongSupplier nanoTime) {
        this.nanosEach = Duration.ofSeconds(1).toNanos() / rate;
        this.nanoTime = nanoTime;
    }

    /** Takes one request off; how many nanoseconds to wait where none is left, else 0. */
    long take(String caller) {
        long now = nanoTime.getAsLong();
        AtomicLong wholeAt = whole.get(caller, name -> new AtomicLong(now));
        while (true) {
            long before = wholeAt.get();
            long lacking = Math.max(0, before - now) + nanosEach;
            if (lacking > SPAN.toNanos()) {
                return lacking - SPAN.toNanos();
            }
            if (wholeAt.compareAndSet(before, now + lacking)) {
                return 0;
            }
        }
    }
}
