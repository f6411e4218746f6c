package org.attackregister.http.range;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.attackregister.export.BodyExtent;
import org.attackregister.export.RepeatableBody;

/** The lengths of large bodies that never change, measured once. */
@ApplicationScoped
public class KnownExtents {
    private static final long MOST_BYTES = 4_000_000;
    private static final int OVERHEAD = 1_000;

    private final Cache<Object, BodyExtent> known = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Object key, BodyExtent extent) -> OVERHEAD + extent.weight())
            .executor(Runnable::run)
            .build();

    /** The extent of a body, by what it is the answer to. */
    public BodyExtent get(Object key, RepeatableBody body) throws IOException {
        BodyExtent before = known.getIfPresent(key);
        if (before != null) {
            return before;
        }
        BodyExtent measured = body.measure();
        known.put(key, measured);
        return measured;
    }
}
