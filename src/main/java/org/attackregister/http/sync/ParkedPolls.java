package org.attackregister.http.sync;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.attackregister.config.SyncConfig;
import org.attackregister.http.cache.PreparedAnswer;
import org.attackregister.http.cache.RequestFacts;
import org.attackregister.http.security.Callers;
import org.attackregister.http.sync.ParkedQuestion.Look;
import org.attackregister.query.question.ChangeQuestion;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.follow.Arrivals;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.view.link.Paths;
import org.jspecify.annotations.Nullable;

/**
 * The polls that wait for a change, by question. When a change has come, each question is asked once, and its answer is
 * sent to all who wait for it. The first who waits is read by the REST layer; who asks the same while it waits is parked
 * ahead of that.
 */
@ApplicationScoped
class ParkedPolls {
    /** After all that refuses a request or answers it at once. */
    private static final int PRIORITY = 9;

    private static final String POLL = Paths.CHANGES + "?";
    private static final Duration LONGEST = Duration.ofSeconds(ChangeQuestion.MAX_WAIT);

    private final SnapshotHolder holder;
    private final Arrivals arrivals;
    private final Callers callers;
    private final int most;
    private final Map<PollAddress, ParkedQuestion> questions = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger watched = new AtomicInteger();

    ParkedPolls(SnapshotHolder holder, Arrivals arrivals, Callers callers, SyncConfig config) {
        this.holder = holder;
        this.arrivals = arrivals;
        this.callers = callers;
        this.most = config.mostWaiting();
    }

    void add(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    /** How many polls wait now. */
    int waiting() {
        return waiting.get();
    }

    /** Whether one more may wait for a change. */
    boolean mayWait() {
        // a question that is watched waits for its polls, which are counted themselves
        return arrivals.waiting() - watched.get() + waiting.get() < most;
    }

    /**
     * Waits until a question is to be asked again.
     *
     * @param asked the question, to be asked for all who ask it while it has no answer
     * @return whether something came; false where the time went by
     */
    CompletionStage<Boolean> await(PollAddress address, ParkedQuestion asked, Duration atMost) {
        AskingPoll poll = new AskingPoll();
        ParkedQuestion known = questions.get(address);
        ParkedQuestion question = known != null && known.add(poll, asked.revision()) ? known : asked;
        if (question == asked) {
            asked.add(poll, asked.revision());
            questions.put(address, asked);
            watch(address, asked);
        }
        waiting.incrementAndGet();
        return poll.waited(atMost).whenComplete((come, failure) -> {
            waiting.decrementAndGet();
            question.remove(poll);
        });
    }

    private void handle(RoutingContext context) {
        ParkedQuestion question =
                isPoll(context) ? questions.get(PollAddress.of(RequestFacts.of(context.request()))) : null;
        if (question == null || !park(context, question)) {
            context.next();
        }
    }

    /** A token may expire or be revoked while its holder waits: those are seen to by the REST layer. */
    private boolean isPoll(RoutingContext context) {
        return context.request().uri().startsWith(POLL)
                && HttpMethod.GET.equals(context.request().method())
                && callers.find(context).isEmpty()
                && !ParkedPoll.hasWaited(context);
    }

    private boolean park(RoutingContext context, ParkedQuestion question) {
        Snapshot snapshot = holder.current();
        ParkedPoll poll = new ParkedPoll(context);
        if (snapshot == null || !mayWait() || !question.add(poll, snapshot.revision())) {
            return false;
        }
        waiting.incrementAndGet();
        poll.begin(question.patience(), () -> {
            waiting.decrementAndGet();
            question.remove(poll);
        });
        return true;
    }

    private void watch(PollAddress address, ParkedQuestion question) {
        watched.incrementAndGet();
        arrivals.beyond(question.revision(), LONGEST)
                .whenComplete((come, failure) -> watched.decrementAndGet())
                .whenCompleteAsync((come, failure) -> look(address, question), Infrastructure.getDefaultExecutor());
    }

    /** Whom a failure leaves without an answer asks for itself, and is answered with what failed. */
    private void look(PollAddress address, ParkedQuestion question) {
        @Nullable PreparedAnswer answer = null;
        boolean goesOn = false;
        try {
            Look look = question.look();
            answer = look.answer();
            goesOn = answer == null && question.goOn(look.revision());
        } finally {
            if (goesOn) {
                watch(address, question);
            } else {
                questions.remove(address, question);
                FanOut.to(question.end(), answer);
            }
        }
    }
}
