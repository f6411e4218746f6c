package org.attackregister.http.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How many requests of each caller are not answered yet. */
final class OpenRequests {
    private final Map<String, Integer> callers = new ConcurrentHashMap<>();
    private final int most;

    OpenRequests(int most) {
        this.most = most;
    }

    /** Counts one more; false, and nothing is counted, where as many are open as may. */
    boolean enter(String caller) {
        boolean[] entered = new boolean[1];
        callers.compute(caller, (name, open) -> {
            int before = open == null ? 0 : open;
            entered[0] = before < most;
            return entered[0] ? Integer.valueOf(before + 1) : open;
        });
        return entered[0];
    }

    /** Whether fewer are open than may. */
    boolean mayEnter(String caller) {
        return callers.getOrDefault(caller, 0) < most;
    }

    /** Counts one less. */
    void leave(String caller) {
        callers.computeIfPresent(caller, (name, open) -> less(open));
    }

    private static @Nullable Integer less(int open) {
        return open == 1 ? null : Integer.valueOf(open - 1);
    }
}
