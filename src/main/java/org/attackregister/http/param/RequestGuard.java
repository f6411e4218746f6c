package org.attackregister.http.param;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attackregister.config.ImportConfig;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Trouble;
import org.attackregister.http.problem.Problem;
import org.attackregister.http.problem.ProblemResponse;

/**
 * Refuses requests that are too large or packed or whose path cannot be decoded, with a problem document.
 *
 * <p>The limits of the HTTP server below lie higher than the ones here, because it refuses without a word.
 */
@ApplicationScoped
class RequestGuard {
    /** The longest address that is read, in bytes. */
    static final int MAX_ADDRESS = 64 * 1024;

    /** The largest headers that are read, in bytes, all together. */
    static final int MAX_HEADERS = 20 * 1024;

    private static final int PRIORITY = 200;
    private static final int URI_TOO_LONG = 414;
    private static final int HEADERS_TOO_LARGE = 431;
    private static final int BODY_TOO_LARGE = 413;

    /** The largest body, in bytes, but for a file that is imported. */
    static final long MAX_BODY = 10L << 20;

    /** Where files are sent to. */
    private static final Pattern IMPORTS = Pattern.compile("/v1/imports/?");

    /** Encoded once or more often: a proxy in between may decode once more. */
    private static final Pattern DOT = Pattern.compile("(?i)%(?:25)*+2e");

    private static final Pattern SLASH = Pattern.compile("(?i)%(?:25)*+(?:2f|5c)|\\\\");

    private static final String AS_IT_IS = "identity";

    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final long maxFile;

    RequestGuard(ImportConfig config) {
        this.maxFile = config.mostBytes();
    }

    void add(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext context) {
        Optional<Problem> refusal = refusal(context.request());
        if (refusal.isPresent()) {
            ProblemResponse.send(refusal.get(), context.request());
        } else {
            context.next();
        }
    }

    private Optional<Problem> refusal(HttpServerRequest request) {
        Optional<Problem> unclear = unclear(request);
        if (unclear.isPresent()) {
            return unclear;
        }
        if (request.uri().length() > MAX_ADDRESS) {
            return Optional.of(tooLarge(URI_TOO_LONG, MAX_ADDRESS));
        }
        if (headerBytes(request) > MAX_HEADERS) {
            return Optional.of(tooLarge(HEADERS_TOO_LARGE, MAX_HEADERS));
        }
        return refusalOfBody(request).or(() -> malformed(request));
    }

    /** What two servers on the way would read in two ways; nothing that comes after it can be trusted. */
    private static Optional<Problem> unclear(HttpServerRequest request) {
        Optional<Problem> problem = Optional.empty();
        if (request.version() == null) {
            problem = Optional.of(malformed("The register speaks only HTTP/1.1 and HTTP/1.0 here."));
        } else if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
            problem = Optional.of(malformed("There is more than one Host header."));
        }
        return problem.map(each -> each.withHeader(HttpHeaders.CONNECTION.toString(), "close"));
    }

    private Optional<Problem> refusalOfBody(HttpServerRequest request) {
        boolean file = isFile(request);
        long most = file ? maxFile : MAX_BODY;
        if (bodyBytes(request) > most) {
            return Optional.of(tooLarge(BODY_TOO_LARGE, most));
        }
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (file
                || encoding == null
                || encoding.strip().equalsIgnoreCase(AS_IT_IS)
                || !WITH_BODY.contains(request.method())) {
            return Optional.empty();
        }
        Fault fault = Fault.parameter(
                        "Content-Encoding",
                        FaultCode.UNKNOWN_VALUE,
                        "Only an imported file may be compressed.",
                        encoding)
                .allowing(List.of(AS_IT_IS));
        return Optional.of(Problem.of(Trouble.UNSUPPORTED_MEDIA_TYPE, fault.message())
                .withFaults(List.of(fault))
                .withHeader("accept-encoding", AS_IT_IS));
    }

    private static Problem tooLarge(int status, long limit) {
        Problem problem = Problem.of(status);
        return problem.withDetail(problem.detail() + " The limit is " + limit + " bytes.");
    }

    private static long headerBytes(HttpServerRequest request) {
        long bytes = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            bytes += header.getKey().length() + header.getValue().length() + ": \r\n".length();
        }
        return bytes;
    }

    private static boolean isFile(HttpServerRequest request) {
        return HttpMethod.POST.equals(request.method())
                && request.path() != null
                && IMPORTS.matcher(request.path()).matches();
    }

    private static long bodyBytes(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("[0-9]{1,18}") ? 0 : Long.parseLong(length);
    }

    private static Optional<Problem> malformed(HttpServerRequest request) {
        if (request.uri().indexOf('#') >= 0) {
            return Optional.of(malformed("The address has a # that is not percent-encoded: write %23."));
        }
        if (request.path().indexOf(';') >= 0) {
            return Optional.of(malformed("The path has a ';'; no path of the register has path parameters."));
        }
        if (hasSegmentsThatAreResolved(request.path())) {
            return Optional.of(malformed("The path has an empty segment, or one that is '.' or '..', plain or encoded;"
                    + " send the path without them."));
        }
        try {
            PercentEncoding.decode(request.path(), false);
            return Optional.empty();
        } catch (PercentEncoding.Malformed malformed) {
            return Optional.of(malformed("In the path " + malformed.reason() + "."));
        }
    }

    /**
     * Whether the path is read as another one by whoever resolves it. A proxy's rule for one path would not be asked
     * about what leads there by such a way.
     */
    private static boolean hasSegmentsThatAreResolved(String path) {
        String plain = SLASH.matcher(DOT.matcher(path).replaceAll(".")).replaceAll("/");
        String[] segments = plain.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean empty = segments[i].isEmpty() && i < segments.length - 1;
            if (empty || segments[i].equals(".") || segments[i].equals("..")) {
                return true;
            }
        }
        return false;
    }

    private static Problem malformed(String sentence) {
        return Problem.of(Trouble.INVALID_QUESTION, sentence)
                .withFaults(List.of(Fault.parameter("path", FaultCode.MALFORMED, sentence, null)));
    }
}
