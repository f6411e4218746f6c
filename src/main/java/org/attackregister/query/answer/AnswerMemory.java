package org.attackregister.query.answer;

import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of the answers that are being counted, made and sent, and no more of them than the memory can take. What does
 * not fit is refused at once: an answer that waits for memory has some itself.
 */
public final class AnswerMemory {
    /** The memory of this process: an eighth of its heap. */
    public static final AnswerMemory OF_THE_HEAP =
            new AnswerMemory(Runtime.getRuntime().maxMemory() / 8);

    /** Answers up to this size may use a part of the memory that large ones leave free. */
    public static final int SMALL = 1 << 16;

    private final long most;
    private volatile long taken;

    /** So many bytes for all answers together. */
    public AnswerMemory(long most) {
        this.most = most;
    }

    /** The share of an answer that takes nothing yet. */
    public MemoryShare open() {
        return new MemoryShare();
    }

    /** A share of so many bytes; null where there is no memory for them now. */
    public synchronized @Nullable MemoryShare find(long bytes) {
        if (!has(bytes)) {
            return null;
        }
        MemoryShare share = open();
        share.grow(bytes);
        return share;
    }

    /** How many bytes are taken now. */
    public synchronized long taken() {
        return taken;
    }

    /** Whether an answer of so many bytes fits now; it takes nothing. */
    public boolean has(long bytes) {
        return fits(taken, 0, bytes);
    }

    private boolean fits(long now, long reserved, long bytes) {
        // an answer that is alone is tried, whatever its size: it would never be given otherwise
        boolean alone = now == reserved;
        return alone || now + bytes <= (reserved + bytes > SMALL ? most - most / 4 : most);
    }

    private synchronized long take(long reserved, long bytes) {
        if (!fits(taken, reserved, bytes)) {
            throw new RegisterException(
                    Trouble.NOT_READY,
                    "Too many answers are in progress for the memory there is; ask for less with 'limit', or try again later.");
        }
        taken += bytes;
        return reserved + bytes;
    }

    private synchronized void release(long bytes) {
        taken -= bytes;
    }

    /** What one answer takes of the memory. */
    public final class MemoryShare implements AutoCloseable {
        private long reserved;

        private MemoryShare() {}

        /**
         * Takes so many bytes more.
         *
         * @throws RegisterException of kind {@link Trouble#NOT_READY} if there is no memory for them
         */
        public synchronized void grow(long bytes) {
            reserved = take(reserved, bytes);
        }

        /** Gives all of it back, once. */
        @Override
        public synchronized void close() {
            release(reserved);
            reserved = 0;
        }
    }
}
