package org.attackregister.view;

import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;

/**
 * The bytes of the answers that are being made and sent, and no more of them than the memory has room for. What does not
 * fit is refused at once: an answer that waits for memory holds some itself.
 */
public final class AnswerRoom {
    /** The room of this process: an eighth of its heap. */
    public static final AnswerRoom OF_THE_HEAP =
            new AnswerRoom(Runtime.getRuntime().maxMemory() / 8);

    /** Answers up to this size may use a part of the room that large ones leave free. */
    static final int SMALL = 1 << 16;

    private final long most;
    private long taken;

    AnswerRoom(long most) {
        this.most = most;
    }

    /** Room for an answer that takes nothing yet. */
    public RoomShare open() {
        return new RoomShare();
    }

    /** How many bytes are taken now. */
    public synchronized long taken() {
        return taken;
    }

    private synchronized long take(long held, long bytes) {
        // an answer that is alone is tried, whatever its size: it would never be given otherwise
        boolean alone = taken == held;
        if (!alone && taken + bytes > (held + bytes > SMALL ? most - most / 4 : most)) {
            throw new RegisterException(
                    Trouble.NOT_READY,
                    "As many answers are under way as there is memory for; ask for less with 'limit', or come later.");
        }
        taken += bytes;
        return held + bytes;
    }

    private synchronized void release(long bytes) {
        taken -= bytes;
    }

    /** What one answer takes of the room. */
    public final class RoomShare implements AutoCloseable {
        private long held;

        private RoomShare() {}

        /**
         * Takes so many bytes more.
         *
         * @throws RegisterException of kind {@link Trouble#NOT_READY} if there is no room for them
         */
        public synchronized void grow(long bytes) {
            held = take(held, bytes);
        }

        /** Gives all of it back, once. */
        @Override
        public synchronized void close() {
            release(held);
            held = 0;
        }
    }
}
