package org.attackregister.http.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How many requests each caller may still send. */
final class Allowances {
    /** A caller that was quiet for so long may send as much at once as it could have sent in that time. */
    private static final Duration SPAN = Duration.ofSeconds(10);

    private static final int MOST_CALLERS = 100_000;

    private final int rate;
    private final Cache<String, Bucket> callers = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            // by then it is full, as that of a caller that was never seen
            .expireAfterAccess(SPAN)
            .executor(Runnable::run)
            .build();

    /**
     * Allowances of one kind.
     *
     * @param rate requests a second, at least 1
     */
    Allowances(int rate) {
        this.rate = rate;
    }

    /** Takes one request off; how many nanoseconds to wait where none is left, else 0. */
    long take(String caller) {
        return callers.get(caller, name -> full())
                .tryConsumeAndReturnRemaining(1)
                .getNanosToWaitForRefill();
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate * SPAN.toSeconds()).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }
}
