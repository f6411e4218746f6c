package org.attackregister.http.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/** The answers that were given before, as the bytes that were sent. A revision never changes, so nothing is evicted but for memory. */
@ApplicationScoped
class FinishedAnswers {
    /** Bodies under this size are sent as they are: gzip would gain nothing. */
    static final int WORTH_ENCODING = 1024;

    private static final int OVERHEAD = 300;
    private static final int SHARE_OF_THE_HEAP = 8;

    private final Cache<Slot, Answer> kept;

    private record Slot(AnswerKey key, Encoding encoding) {}

    /** An answer and how it is encoded. */
    record Encoded(Answer answer, Encoding encoding) {}

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

    private static int weight(Slot slot, Answer answer) {
        return OVERHEAD + slot.key.question().length() + answer.bytes().length;
    }

    /**
     * The answer, encoded if that is asked for and worth it.
     *
     * @param supplier makes the answer where it is not kept
     */
    Encoded get(AnswerKey key, Encoding wanted, Supplier<Answer> supplier) {
        if (wanted == Encoding.GZIP) {
            Optional<Encoded> packed = find(key, Encoding.GZIP);
            if (packed.isPresent()) {
                return packed.get();
            }
        }
        Optional<Encoded> before = find(key, Encoding.IDENTITY);
        Answer plain = before.map(Encoded::answer).orElseGet(supplier);
        if (wanted == Encoding.GZIP && plain.bytes().length >= WORTH_ENCODING) {
            return keep(key, Encoding.GZIP, new Answer(plain.head(), Gzip.of(plain.bytes())));
        }
        return before.orElseGet(() -> keep(key, Encoding.IDENTITY, plain));
    }

    /** An answer in one encoding, if it is kept. */
    Optional<Encoded> find(AnswerKey key, Encoding encoding) {
        return Optional.ofNullable(kept.getIfPresent(new Slot(key, encoding)))
                .map(answer -> new Encoded(answer, encoding));
    }

    private Encoded keep(AnswerKey key, Encoding encoding, Answer answer) {
        kept.put(new Slot(key, encoding), answer);
        return new Encoded(answer, encoding);
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
