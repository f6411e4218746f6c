package org.attackregister.http.limit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.attackregister.config.LimitConfig;
import org.jspecify.annotations.Nullable;

/** What one address may take, in requests a second and requests that are open. */
@Singleton
public class AddressLimits {
    private final @Nullable Allowances allowances;
    private final @Nullable OpenRequests open;

    AddressLimits(LimitConfig config) {
        this.allowances = config.addressRate() > 0 ? new Allowances(config.addressRate()) : null;
        this.open = config.addressOpen() > 0 ? new OpenRequests(config.addressOpen()) : null;
    }

    /** Takes a request off what its address may send; how many nanoseconds to wait where nothing is left, else 0. */
    long take(HttpServerRequest request) {
        return allowances == null ? 0 : allowances.take(caller(request));
    }

    /** Counts a request as open; null where as many are open as may, else what counts it off. */
    @Nullable
    Runnable enter(HttpServerRequest request) {
        if (open == null) {
            return () -> {};
        }
        String caller = caller(request);
        return open.enter(caller) ? () -> open.leave(caller) : null;
    }

    /** Whether a request may be answered at once: it is open for no time then, and is taken off where it may. */
    public boolean admits(HttpServerRequest request) {
        if (allowances == null && open == null) {
            return true;
        }
        String caller = caller(request);
        return (open == null || open.mayEnter(caller)) && (allowances == null || allowances.take(caller) == 0);
    }

    private static String caller(HttpServerRequest request) {
        return KnownCaller.of(request);
    }
}
