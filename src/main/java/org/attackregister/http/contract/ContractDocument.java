package org.attackregister.http.contract;

import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * The contract as the packaged program carries it, YAML unless JSON is asked for. To have the extension read and write
 * it anew would lengthen every start by half a second; where the program is not packaged, it does.
 */
@ApplicationScoped
class ContractDocument {
    private static final String PATH = "/openapi";
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";
    private static final String PACKAGED = "org/attackregister/http/contract/openapi.";
    private static final String WRITTEN_BY_EXTENSION = "<default>";
    private static final String CHARSET = ";charset=UTF-8";

    /** Documents of one form each, for clients that choose by the name. */
    private static final Map<String, String> NAMED =
            Map.of(PATH + ".json", JSON, PATH + ".yaml", YAML, PATH + ".yml", YAML);

    private static final Map<String, String> FORMATS = Map.of("json", JSON, "yaml", YAML);

    /** What can be asked for, and in which format each is; the first where anything is welcome. */
    private static final Map<String, Format> TYPES = types();

    /** Behind the gate, ahead of the extension. */
    private static final int PRIORITY = 50;

    private final Instance<OpenApiDocumentService> extension;
    private final Map<String, ReadyAnswer> ready = new ConcurrentHashMap<>();

    ContractDocument(Instance<OpenApiDocumentService> extension) {
        this.extension = extension;
    }

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
            String message = "'" + Fault.shortened(format) + "' is none of the formats of the contract.";
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
        // not of a revision, and in no form of data: the bytes alone tell one document from another
        String question = PATH + " " + mediaType + " " + Sha256.hexadecimal(bytes);
        AnswerKey key = new AnswerKey("contract", 0, false, question, org.attackregister.query.Format.JSON);
        return new ReadyAnswer(key, new Answer(new AnswerHead(mediaType + CHARSET, Map.of()), bytes));
    }

    private byte[] read(Format format) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream document = loader.getResourceAsStream(PACKAGED + format.name())) {
            return document == null
                    ? extension.get().getDocument(WRITTEN_BY_EXTENSION, format)
                    : document.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
