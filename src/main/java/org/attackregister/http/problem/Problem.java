package org.attackregister.http.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attackregister.error.Fault;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;

/**
 * A failure as HTTP reports it, before it is tied to a request.
 *
 * @param type what kind of failure: a path under {@code /problems/}, or {@code about:blank} where the status says all
 * @param title one sentence, the same for all problems of the type
 * @param status the HTTP status
 * @param detail one sentence about this occurrence
 * @param faults the single faults; empty where the detail says all
 * @param headers response headers that belong to the failure
 */
public record Problem(
        String type, String title, int status, String detail, List<Fault> faults, Map<String, String> headers) {

    /** The media type of the documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "/problems/";
    private static final String NO_TYPE = "about:blank";
    /** What a refused caller learns of tokens (RFC 6750, section 3). */
    public static final String CHALLENGE = "WWW-Authenticate";

    private static final String TOKEN_WANTED = "Bearer realm=\"attack-register\"";
    private static final String TOKEN_TOO_WEAK = "Bearer error=\"insufficient_scope\"";

    public Problem {
        faults = List.copyOf(faults);
        headers = Map.copyOf(headers);
    }

    /** A failure of a known kind. */
    public static Problem of(Trouble trouble, String detail) {
        return of(new RegisterException(trouble, detail));
    }

    /** The failure that was thrown. */
    public static Problem of(RegisterException failure) {
        Trouble trouble = failure.trouble();
        return new Problem(
                TYPES + trouble.code(),
                trouble.title(),
                Statuses.of(trouble),
                failure.detail(),
                failure.faults(),
                failure instanceof UnsatisfiableRange range
                        ? Map.of("Content-Range", range.contentRange())
                        : headers(trouble));
    }

    private static Map<String, String> headers(Trouble trouble) {
        return switch (trouble) {
            case NOT_READY -> Map.of("Retry-After", "1");
            case UNAUTHENTICATED -> Map.of(CHALLENGE, TOKEN_WANTED);
            case FORBIDDEN -> Map.of(CHALLENGE, TOKEN_TOO_WEAK);
            default -> Map.of();
        };
    }

    /**
     * The failure that has nothing but an HTTP status.
     *
     * @param status 400 to 599
     */
    public static Problem of(int status) {
        Optional<Trouble> trouble = Statuses.trouble(status);
        String detail = Statuses.sentence(status);
        if (trouble.isPresent()) {
            return of(trouble.get(), detail).withStatus(status);
        }
        return new Problem(NO_TYPE, Statuses.phrase(status), status, detail, List.of(), Map.of());
    }

    /** The same failure with another status. */
    public Problem withStatus(int other) {
        return new Problem(type, title, other, detail, faults, headers);
    }

    /** The same failure with a sentence of its own. */
    public Problem withDetail(String sentence) {
        return new Problem(type, title, status, sentence, faults, headers);
    }

    /** The same failure with its single faults. */
    public Problem withFaults(List<Fault> single) {
        return new Problem(type, title, status, detail, single, headers);
    }

    /** The same failure with one more response header. */
    public Problem withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(type, title, status, detail, faults, more);
    }
}
