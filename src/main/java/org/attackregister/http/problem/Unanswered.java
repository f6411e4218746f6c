package org.attackregister.http.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Trouble;
import org.attackregister.store.database.DatabaseLoss;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What is said of a request that nothing answers, and of one that the register failed at. */
@ApplicationScoped
class Unanswered {
    /** From this status on, the fault is the register's own. */
    static final int FIRST_OWN = 500;

    private static final String SECONDS_TO_RECOVER = "5";

    private static final Logger LOG = Logger.getLogger("org.attackregister.http");

    private final KnownPaths paths;

    Unanswered(KnownPaths paths) {
        this.paths = paths;
    }

    /**
     * Why nothing answered: the path is not there, or it does not take the method.
     *
     * @param method the request's method
     * @param path the request's path, without the query
     */
    Problem path(String method, String path) {
        Optional<Set<String>> methods = paths.methods(path);
        if (methods.isPresent() && !methods.get().contains(method)) {
            String allow = KnownPaths.header(methods.get());
            return Problem.of(Trouble.METHOD_NOT_ALLOWED, "This path takes " + allow + ".")
                    .withHeader("Allow", allow);
        }
        Problem problem = Problem.of(Trouble.NOT_FOUND, "There is nothing at this path.");
        List<String> near = methods.isPresent() ? List.of() : paths.near(path);
        return near.isEmpty()
                ? problem
                : problem.withFaults(
                        List.of(Fault.parameter("path", FaultCode.UNKNOWN_VALUE, "There is no such path.", path)
                                .near(near)));
    }

    /** The problem with the id under which its cause is in the log; another one where the database or memory is lacking. */
    Problem logged(Problem problem, Throwable cause) {
        if (DatabaseLoss.isBehind(cause)) {
            LOG.warnf("A request was not answered: the database is unavailable: %s", cause.getMessage());
            return Problem.of(
                            Trouble.NOT_READY,
                            "The database is unavailable. Reading continues; a change that was just sent may or may"
                                    + " not have been recorded.")
                    .withHeader("Retry-After", SECONDS_TO_RECOVER);
        }
        if (isOfMemory(cause)) {
            LOG.warnf("A request was not answered: out of memory: %s", cause.getMessage());
            return Problem.of(Trouble.NOT_READY, "The register is short of memory.")
                    .withHeader("Retry-After", SECONDS_TO_RECOVER);
        }
        String id = UUID.randomUUID().toString();
        LOG.errorf(cause, "A request failed (%s)", id);
        return problem.withDetail(problem.detail() + " The failure is logged as " + id + ".");
    }

    private static boolean isOfMemory(@Nullable Throwable failure) {
        return failure instanceof OutOfMemoryError || (failure != null && isOfMemory(failure.getCause()));
    }

    /** Notes an answer that could not be written to its end, most often because the caller went away. */
    void brokeOff(Throwable cause) {
        LOG.warnf("An answer broke off: %s", cause.getMessage());
    }
}
