package org.attackregister.http.lane;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.attackregister.config.RegisterConfig;
import org.attackregister.http.cache.AnsweredAddresses;
import org.attackregister.http.cache.CrossOrigin;
import org.attackregister.http.cache.Encoding;
import org.attackregister.http.cache.PreparedAnswer;
import org.attackregister.http.cache.PreparedHeader;
import org.attackregister.http.cache.RequestFacts;
import org.attackregister.http.cache.SecurityHeaders;
import org.attackregister.http.limit.AddressLimits;
import org.attackregister.http.problem.Farewell;
import org.attackregister.http.problem.RequestFront;
import org.attackregister.query.answer.AnswerMemory;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is ready: a look-up by the address, and one write. Who needs no token is answered ahead of everything;
 * whatever else a request could be refused for is left to those behind. Who was let in with a token, or speaks HTTP/2, is
 * answered behind all that refuses.
 */
@Singleton
class FastLane implements RequestFront {
    /** Ahead of everything. */
    private static final int AHEAD = 1200;

    /** Behind all that refuses a request or adds headers to every answer. */
    private static final int BEHIND = 10;

    /** An answer itself, its copy in the server's buffer, and that below the heap. */
    private static final long COPIES = 3;

    private static final List<PreparedHeader> EVERYWHERE = Stream.concat(
                    SecurityHeaders.EVERYWHERE.stream(), CrossOrigin.EVERYWHERE.stream())
            .toList();

    private final AnsweredAddresses answered;
    private final AttackPages attacks;
    private final List<QuickAnswers> quick;
    private final AddressLimits limits;
    private final LanePlace place;

    FastLane(
            AnsweredAddresses answered,
            AttackPages attacks,
            @All List<QuickAnswers> quick,
            AddressLimits limits,
            RegisterConfig register,
            VertxHttpConfig server) {
        this.answered = answered;
        this.attacks = attacks;
        this.quick = quick;
        this.limits = limits;
        this.place = LanePlace.of(register, server);
    }

    void add(@Observes Filters filters) {
        if (place == LanePlace.FIRST_FILTER) {
            filters.register(this::handleAhead, AHEAD);
        }
        filters.register(this::handleBehind, BEHIND);
    }

    @Override
    public boolean takes(HttpServerRequest request) {
        return place == LanePlace.AHEAD_OF_THE_ROUTER && answers(request);
    }

    private void handleAhead(RoutingContext context) {
        if (!answers(context.request())) {
            context.next();
        }
    }

    private boolean answers(HttpServerRequest request) {
        LaneRequest asked = LaneRequest.of(request);
        if (asked == null || Farewell.isAnnounced(request)) {
            return false;
        }
        PreparedAnswer answer = ready(asked);
        if (answer == null) {
            return isMade(request, asked);
        }
        if (answer.isPage() || !hasMemory(answer) || !limits.admits(request)) {
            return false;
        }
        PreparedHeader.put(EVERYWHERE, request.response());
        answer.send(request, asked.ifNoneMatch());
        return true;
    }

    private @Nullable PreparedAnswer ready(LaneRequest asked) {
        PreparedAnswer attack = attacks.find(asked);
        return attack == null ? answered.find(asked.uri(), asked.accept(), asked.wanted()) : attack;
    }

    /** Makes an answer that is not kept. */
    private boolean isMade(HttpServerRequest request, LaneRequest asked) {
        try {
            for (QuickAnswers each : quick) {
                Supplier<PreparedAnswer> making = each.find(asked);
                if (making != null) {
                    return limits.admits(request) && isSent(request, making.get());
                }
            }
            return false;
        } catch (RuntimeException | OutOfMemoryError refusedOrFailed) {
            // those behind meet it again, answer it, and log what is a failure
            return false;
        }
    }

    /** The memory of the answer is taken until it is sent. */
    @SuppressWarnings("resource") // closed when it is sent, or its caller has gone
    private static boolean isSent(HttpServerRequest request, PreparedAnswer answer) {
        AnswerMemory.MemoryShare share = AnswerMemory.OF_THE_HEAP.find(COPIES * answer.length());
        if (share == null) {
            return false;
        }
        PreparedHeader.put(EVERYWHERE, request.response());
        answer.sendOnce(request, share::close);
        return true;
    }

    private void handleBehind(RoutingContext context) {
        HttpServerRequest request = context.request();
        RequestFacts facts = RequestFacts.of(request);
        PreparedAnswer answer = HttpMethod.GET.equals(request.method()) && facts.range() == null
                ? answered.find(facts.uri(), facts.accept(), Encoding.preferred(facts.acceptEncoding()))
                : null;
        if (answer == null || !hasMemory(answer)) {
            context.next();
        } else {
            answer.send(request, facts.ifNoneMatch());
        }
    }

    private static boolean hasMemory(PreparedAnswer answer) {
        return AnswerMemory.OF_THE_HEAP.has(COPIES * answer.length());
    }
}
