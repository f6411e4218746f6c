package org.attackregister.http.contract;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.Nearest;
import org.attackregister.error.RegisterException;
import org.attackregister.http.cache.Answer;
import org.attackregister.http.cache.AnswerHead;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.http.cache.Negotiation;
import org.attackregister.http.cache.ReadyAnswer;
import org.attackregister.http.cache.RequestFacts;
import org.attackregister.http.param.QueryString;
import org.attackregister.http.problem.Problem;
import org.attackregister.http.problem.ProblemResponse;
import org.attackregister.model.Sha256;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.Words;

/**
 * The contract as the build wrote it, YAML unless JSON is asked for. The extension would read it and write it anew,
 * which lengthens every start by half a second and changes how a null is said.
 */
@ApplicationScoped
class ContractDocument {
    private static final String PATH = "/openapi";
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";

    /** Where the packaged program has it, and where it is before the program is packaged. */
    private static final List<String> PLACES =
            List.of("/org/attackregister/http/contract/openapi.", "/" + OpenApiConstants.BASE_NAME + ".");

    private static final String CHARSET = ";charset=UTF-8";

    /** Documents of one form each, for clients that choose by the name. */
    private static final Map<String, String> NAMED =
            Map.of(PATH + ".json", JSON, PATH + ".yaml", YAML, PATH + ".yml", YAML);

    private static final Map<String, String> FORMATS = Map.of("json", JSON, "yaml", YAML);

    /** What can be asked for, and in which format each is; the first where anything is welcome. */
    private static final Map<String, Format> TYPES = types();

    /** After the gate, before the extension. */
    private static final int PRIORITY = 50;

    private final Map<String, ReadyAnswer> ready = new ConcurrentHashMap<>();

    private static Map<String, Format> types() {
        Map<String, Format> types = new LinkedHashMap<>();
        types.put(YAML, Format.YAML);
        types.put(JSON, Format.JSON);
        types.put("application/vnd.oai.openapi", Format.YAML);
        types.put("application/vnd.oai.openapi+json", Format.JSON);
        types.put("application/x-yaml", Format.YAML);
        types.put("text/yaml", Format.YAML);
        types.put("text/x-yaml", Format.YAML);
        return types;
    }

    void add(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean read = HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method());
        String path = request.path().replaceFirst("/$", "");
        if (!read || !(path.equals(PATH) || NAMED.containsKey(path))) {
            context.next();
            return;
        }
        try {
            ready.computeIfAbsent(mediaType(path, request), this::document).send(request);
        } catch (RegisterException refused) {
            ProblemResponse.send(Problem.of(refused), request);
        }
    }

    private static String mediaType(String path, HttpServerRequest request) {
        Faults faults = new Faults();
        QueryParameters asked = QueryString.read(request.query(), faults);
        String name = Parameter.FORMAT.wireName();
        String named = NAMED.get(path);
        asked.refuseUnknown(named == null ? List.of(name) : List.of(), faults);
        String format = named == null ? asked.one(name, faults).orElse(null) : null;
        List<String> allowed = FORMATS.keySet().stream().sorted().toList();
        if (format != null && !FORMATS.containsKey(Words.lowerCase(format))) {
            String message = "'" + Fault.shortened(format) + "' is not a format of the contract.";
            faults.add(Fault.parameter(name, FaultCode.UNKNOWN_VALUE, message, format)
                    .allowing(allowed)
                    .near(Nearest.to(format, allowed)));
        }
        faults.throwIfAny();
        if (named != null) {
            return named;
        }
        return format == null
                ? Negotiation.choose(RequestFacts.of(request).accept(), List.copyOf(TYPES.keySet()))
                : FORMATS.getOrDefault(Words.lowerCase(format), YAML);
    }

    private ReadyAnswer document(String mediaType) {
        byte[] bytes = read(TYPES.getOrDefault(mediaType, Format.YAML));
        // not of a revision, and in no form of data: the bytes alone distinguish one document from another
        String question = PATH + " " + mediaType + " " + Sha256.hexadecimal(bytes);
        AnswerKey key = new AnswerKey("contract", 0, false, question, org.attackregister.query.Format.JSON);
        return new ReadyAnswer(key, new Answer(new AnswerHead(mediaType + CHARSET, Map.of()), bytes));
    }

    private static byte[] read(Format format) {
        URL place = PLACES.stream()
                .map(name -> ContractDocument.class.getResource(name + format.name()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the program was built without its contract"));
        try (InputStream document = place.openStream()) {
            return document.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
