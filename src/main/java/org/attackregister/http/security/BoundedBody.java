package org.attackregister.http.security;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** The body of an answer, which is broken off where it grows beyond a size, or from its first byte. */
final class BoundedBody implements BodySubscriber<byte[]> {
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final int most;
    private final @Nullable KeysUnusable refusal;
    private @Nullable Subscription subscription;

    private BoundedBody(int most, @Nullable KeysUnusable refusal) {
        this.most = most;
        this.refusal = refusal;
    }

    /** A body of so many bytes at the most. */
    static BoundedBody of(int most) {
        return new BoundedBody(most, null);
    }

    /** A body of which nothing is taken. */
    static BoundedBody refused(KeysUnusable why) {
        return new BoundedBody(0, why);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        if (refusal == null) {
            given.request(Long.MAX_VALUE);
        } else {
            breakOff(refusal);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            if (part.remaining() > most - taken.size()) {
                breakOff(new KeysUnusable("sent more than the " + most + " bytes that are read of keys"));
                return;
            }
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            taken.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(taken.toByteArray());
    }

    private void breakOff(KeysUnusable why) {
        whole.completeExceptionally(why);
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
