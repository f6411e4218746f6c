package org.attackregister.http.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a resource throws into a problem document. */
@ApplicationScoped
class ProblemMappers {
    private static final int PATIENCE_SECONDS = 5;

    private final Unanswered unanswered;

    ProblemMappers(Unanswered unanswered) {
        this.unanswered = unanswered;
    }

    @ServerExceptionMapper
    Response failed(RegisterException failure, HttpServerRequest request) {
        Problem problem = Problem.of(failure);
        boolean own = failure.trouble() == Trouble.INTERNAL;
        return respond(own ? unanswered.logged(problem, failure) : problem, request);
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException failure, HttpServerRequest request) {
        return respond(unanswered.path(request.method().name(), request.path()), request);
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException failure, HttpServerRequest request) {
        return respond(unanswered.path(request.method().name(), request.path()), request);
    }

    /** A failure that has a status; what is no failure (a redirection) passes unchanged. */
    @ServerExceptionMapper
    Response other(WebApplicationException failure, HttpServerRequest request) {
        Response response = failure.getResponse();
        int status = response.getStatus();
        if (failure.getCause() instanceof JacksonException broken) {
            return respond(BodyProblems.of(broken), request);
        }
        if (status >= Unanswered.FIRST_OWN && failure.getCause() != null) {
            return respond(unanswered.logged(Problem.of(status), failure), request);
        }
        return response;
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException failure, HttpServerRequest request) {
        return respond(BodyProblems.of(failure), request);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, HttpServerRequest request) {
        Problem problem = Problem.of(Unanswered.FIRST_OWN);
        HttpServerResponse response = request.response();
        if ((response.headWritten() || response.closed()) && failure instanceof IOException) {
            unanswered.brokeOff(failure);
            return respond(problem, request);
        }
        return respond(unanswered.logged(problem, failure), request);
    }

    private static Response respond(Problem problem, HttpServerRequest request) {
        if (request.response().headWritten()) {
            breakOff(request);
        }
        return ProblemResponse.of(problem, request);
    }

    /**
     * Closes the connection of an answer whose head is out: nothing else shows the caller that the rest is missing.
     * Waits for it, because Quarkus would write the problem and a proper end after the cut body meanwhile.
     */
    private static void breakOff(HttpServerRequest request) {
        CompletableFuture<Void> closed =
                request.connection().close().toCompletionStage().toCompletableFuture();
        if (!Context.isOnEventLoopThread()) {
            closed.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        }
    }
}
