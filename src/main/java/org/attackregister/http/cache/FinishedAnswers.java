package org.attackregister.http.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The answers that were given before, as the bytes that were sent. A revision never changes, so nothing is evicted but for memory. */
@Singleton
class FinishedAnswers {
    /** Bodies under this size are sent as they are: gzip would gain nothing. */
    static final int WORTH_ENCODING = 1024;

    private static final int OVERHEAD = 1_000;
    private static final int SHARE_OF_THE_HEAP = 8;

    private final Cache<Slot, PreparedAnswer> kept;

    /** The place of an answer in one encoding. */
    record Slot(AnswerKey key, Encoding encoding) {}

    @Inject
    FinishedAnswers(AnswersConfig config) {
        this(Math.min(config.cacheBytes(), Runtime.getRuntime().maxMemory() / SHARE_OF_THE_HEAP));
    }

    FinishedAnswers(long bytes) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher(FinishedAnswers::weight)
                .executor(Runnable::run)
                .build();
    }

    private static int weight(Slot slot, PreparedAnswer answer) {
        return OVERHEAD + slot.key.question().length() + answer.length();
    }

    /**
     * The answer, encoded if that is asked for and worth it.
     *
     * @param supplier makes the answer where it is not kept
     */
    PreparedAnswer get(AnswerKey key, Encoding wanted, Supplier<Answer> supplier) {
        PreparedAnswer before = find(key, wanted);
        if (before != null) {
            return before;
        }
        PreparedAnswer unencoded = find(new Slot(key, Encoding.IDENTITY));
        Answer plain = unencoded == null ? supplier.get() : unencoded.answer();
        return wanted == Encoding.GZIP && isWorthEncoding(plain)
                ? keep(key, Encoding.GZIP, new Answer(plain.head(), Gzip.of(plain.bytes())))
                : keep(key, Encoding.IDENTITY, plain);
    }

    private static boolean isWorthEncoding(Answer plain) {
        return plain.bytes().length >= WORTH_ENCODING;
    }

    /** The answer that a caller is given, if it is kept; null where it would have to be made or encoded. */
    @Nullable
    PreparedAnswer find(AnswerKey key, Encoding wanted) {
        PreparedAnswer encoded = find(new Slot(key, wanted));
        if (encoded != null || wanted == Encoding.IDENTITY) {
            return encoded;
        }
        PreparedAnswer plain = find(new Slot(key, Encoding.IDENTITY));
        return plain != null && !isWorthEncoding(plain.answer()) ? plain : null;
    }

    /** An answer in one encoding; null where it is not kept. */
    @Nullable
    PreparedAnswer find(Slot slot) {
        return kept.getIfPresent(slot);
    }

    private PreparedAnswer keep(AnswerKey key, Encoding encoding, Answer answer) {
        PreparedAnswer prepared = new PreparedAnswer(key, encoding, answer);
        kept.put(new Slot(key, encoding), prepared);
        return prepared;
    }

    /** Frees the memory: every answer is made again when it is asked for. */
    void forget() {
        kept.invalidateAll();
    }

    /** How many bytes are kept now. */
    long keptBytes() {
        kept.cleanUp();
        return kept.policy()
                .eviction()
                .flatMap(eviction -> eviction.weightedSize().stream().boxed().findFirst())
                .orElse(0L);
    }
}
