package org.attackregister.http.sync;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.attackregister.http.cache.PreparedAnswer;
import org.attackregister.http.sync.ParkedQuestion.Poll;

/** A poll of the REST layer, which is answered there. */
final class AskingPoll implements Poll {
    private final CompletableFuture<Boolean> signal = new CompletableFuture<>();

    /** Comes when it is to ask again; false where the time went by. */
    CompletionStage<Boolean> waited(Duration atMost) {
        return signal.completeOnTimeout(false, atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void answer(PreparedAnswer answer) {
        askAgain();
    }

    @Override
    public void askAgain() {
        signal.complete(true);
    }
}
