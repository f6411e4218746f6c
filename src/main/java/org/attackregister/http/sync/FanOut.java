package org.attackregister.http.sync;

import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.attackregister.http.cache.PreparedAnswer;
import org.attackregister.http.sync.ParkedQuestion.Poll;
import org.jspecify.annotations.Nullable;

/**
 * One answer on its way to all who waited for it on one event loop, a few at a time: whoever else is answered there, the
 * writer of the change first of all, comes between them.
 */
final class FanOut implements Runnable {
    private static final int AT_A_TIME = 32;

    private final EventLoop loop;
    private final PreparedAnswer answer;
    private final Queue<ParkedPoll> polls = new ArrayDeque<>();

    private FanOut(EventLoop loop, PreparedAnswer answer) {
        this.loop = loop;
        this.answer = answer;
    }

    /** Answers them; without an answer each asks for itself. */
    static void to(List<Poll> polls, @Nullable PreparedAnswer answer) {
        if (answer == null) {
            polls.forEach(Poll::askAgain);
            return;
        }
        Map<EventLoop, FanOut> byLoop = new HashMap<>();
        for (Poll poll : polls) {
            if (poll instanceof ParkedPoll parked) {
                byLoop.computeIfAbsent(parked.loop(), loop -> new FanOut(loop, answer))
                        .polls
                        .add(parked);
            } else {
                poll.answer(answer);
            }
        }
        byLoop.values().forEach(fan -> fan.loop.execute(fan));
    }

    @Override
    public void run() {
        for (int sent = 0; sent < AT_A_TIME && !polls.isEmpty(); sent++) {
            polls.remove().answer(answer);
        }
        if (!polls.isEmpty()) {
            loop.execute(this);
        }
    }
}
