package org.attackregister.http.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import org.attackregister.http.cache.FinishedAnswers.Slot;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.jspecify.annotations.Nullable;

/**
 * Which answer each address was given, letter for letter: who asks again at the same revision is given it without the
 * question being read anew. The bytes are kept by {@link FinishedAnswers}, within its bound.
 */
@Singleton
public class AnsweredAddresses {
    private static final int MOST = 10_000;
    private static final int LONGEST = 2_000;

    private final SnapshotHolder holder;
    private final FinishedAnswers finished;
    private final Cache<Address, Slot> given =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    /** A request, as far as an answer depends on it. */
    private record Address(String uri, @Nullable String accept, Encoding wanted) {}

    AnsweredAddresses(SnapshotHolder holder, FinishedAnswers finished) {
        this.holder = holder;
        this.finished = finished;
    }

    /** Keeps where the answer is found for the next request that is the same. */
    void remember(RequestFacts request, PreparedAnswer answer) {
        remember(request, Encoding.preferred(request.acceptEncoding()), answer);
    }

    /** The same for a caller who prefers an encoding. */
    void remember(RequestFacts request, Encoding wanted, PreparedAnswer answer) {
        if (request.uri().length() <= LONGEST) {
            given.put(new Address(request.uri(), request.accept(), wanted), new Slot(answer.key(), answer.encoding()));
        }
    }

    /**
     * The answer that a request was given before and would be given now; null where there is none.
     *
     * @param uri the request's target as it was sent
     * @param accept the {@code Accept} headers, joined by commas; null where there is none
     * @param wanted the encoding that the caller prefers
     */
    public @Nullable PreparedAnswer find(String uri, @Nullable String accept, Encoding wanted) {
        Slot slot = given.getIfPresent(new Address(uri, accept, wanted));
        return slot != null && isCurrent(slot.key()) ? finished.find(slot) : null;
    }

    private boolean isCurrent(AnswerKey key) {
        Snapshot snapshot = holder.current();
        return snapshot != null
                && (key.pinned() || key.revision() == snapshot.revision())
                && key.isOf(snapshot.registerId());
    }
}
