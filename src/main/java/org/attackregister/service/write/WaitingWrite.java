package org.attackregister.service.write;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** What an editor asks for and waits for; it is decided, on another thread, on the state that is current then. */
final class WaitingWrite {
    /** What a write touches that may depend on all that is current: a reference record, to which any attack may point. */
    static final Set<Object> ANYTHING = Set.of();

    private final Editor editor;
    private final Set<Object> touched;
    private final Function<CurrentState, PlannedWrite> deciding;
    private final CompletableFuture<PlannedWrite> outcome = new CompletableFuture<>();

    /**
     * A write that nobody has seen yet.
     *
     * @param touched what the decision depends on beside the reference records, or {@link #ANYTHING}
     */
    WaitingWrite(Editor editor, Set<Object> touched, Function<CurrentState, PlannedWrite> deciding) {
        this.editor = editor;
        this.touched = touched;
        this.deciding = deciding;
    }

    Editor editor() {
        return editor;
    }

    Set<Object> touched() {
        return touched;
    }

    PlannedWrite decide(CurrentState now) {
        return deciding.apply(now);
    }

    void succeed(PlannedWrite made) {
        outcome.complete(made);
    }

    void fail(Throwable failure) {
        outcome.completeExceptionally(failure);
    }

    boolean isOver() {
        return outcome.isDone();
    }

    /** Whether it is over at once or after so long. */
    boolean isOverWithin(Duration time) {
        try {
            outcome.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException failed) {
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits until it is over; what it failed with is thrown. */
    PlannedWrite await() {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("the change was not recorded", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("the writer was interrupted", e);
    }
}
