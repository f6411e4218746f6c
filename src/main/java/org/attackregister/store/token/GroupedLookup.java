package org.attackregister.store.token;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Looks ids up for all who ask while the look-up before is under way, together: it begins after each of them has asked, so that
 * nobody learns less than by a look-up of their own.
 */
final class GroupedLookup {
    private final Function<Set<String>, Set<String>> lookup;
    private final Executor thread;
    private Map<String, CompletableFuture<Boolean>> waiting = new HashMap<>();

    /**
     * Nobody has asked yet.
     *
     * @param lookup those of some ids that are there
     * @param thread where they are looked up, one group after the other
     */
    GroupedLookup(Function<Set<String>, Set<String>> lookup, Executor thread) {
        this.lookup = lookup;
        this.thread = thread;
    }

    /** Whether an id is there; what follows is done on the thread of the look-up and must not take long. */
    CompletionStage<Boolean> has(String id) {
        CompletableFuture<Boolean> answer;
        boolean first;
        synchronized (this) {
            first = waiting.isEmpty();
            answer = waiting.computeIfAbsent(id, asked -> new CompletableFuture<>());
        }
        if (first) {
            thread.execute(this::lookUp);
        }
        return answer;
    }

    private synchronized Map<String, CompletableFuture<Boolean>> take() {
        Map<String, CompletableFuture<Boolean>> asked = waiting;
        waiting = new HashMap<>();
        return asked;
    }

    private void lookUp() {
        Map<String, CompletableFuture<Boolean>> asked = take();
        try {
            Set<String> found = lookup.apply(asked.keySet());
            asked.forEach((id, answer) -> answer.complete(found.contains(id)));
        } catch (RuntimeException | Error e) {
            asked.values().forEach(answer -> answer.completeExceptionally(e));
        }
    }
}
