package org.attackregister.service.write;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.attackregister.error.RegisterException;
import org.jspecify.annotations.Nullable;

/** What an editor asks for and waits for; it is decided, on another thread, on the state that is current then. */
final class WaitingWrite {
    /** What a write touches that may depend on all that is current: a reference record, to which any attack may point. */
    static final Set<Object> ANYTHING = Set.of();

    private final Editor editor;
    private final Set<Object> touched;
    private final Function<CurrentState, PlannedWrite> deciding;
    private final CompletableFuture<PlannedWrite> outcome = new CompletableFuture<>();
    private @Nullable Decision ahead;

    /** What was decided on a state: a change, or a refusal. */
    private record Decision(
            CurrentState state,
            Set<String> attacks,
            @Nullable PlannedWrite planned,
            @Nullable RegisterException refusal) {
        static Decision of(Function<CurrentState, PlannedWrite> deciding, CurrentState state, Set<String> attacks) {
            try {
                return new Decision(state, attacks, deciding.apply(state), null);
            } catch (RegisterException refused) {
                return new Decision(state, attacks, null, refused);
            }
        }

        PlannedWrite outcome() {
            if (planned == null) {
                throw Objects.requireNonNull(refusal);
            }
            return planned;
        }
    }

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

    /**
     * Decides on a state that may not be current any more when the write's turn has come, on the editor's own thread; what
     * is decided may depend on nothing else than some attacks and the reference records.
     */
    void decideAhead(CurrentState state, Set<String> attacks) {
        ahead = Decision.of(deciding, state, attacks);
    }

    /** What is written, by the state under the clock's lock. */
    PlannedWrite decide(CurrentState now) {
        Decision before = ahead;
        return before != null && now.isStill(before.state, before.attacks) ? before.outcome() : deciding.apply(now);
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
