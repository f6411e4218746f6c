package org.attackregister.fuzz;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every answer has to be, whatever was asked: documented, in the shape of the contract, and never a failure of ours. */
final class AnswerRules {
    private static final Pattern PART = Pattern.compile("bytes ([0-9]+)-([0-9]+)/([0-9]+)");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> INSIDE = List.of(
            "org.attackregister",
            "java.lang",
            "com.fasterxml",
            "io.quarkus",
            "io.vertx",
            "io.netty",
            "jakarta.",
            "org.h2",
            "SQL",
            "Exception",
            "\tat ");

    private static final String NO_PATH = "There is no such path.";

    private final OpenApiInteractionValidator contract;
    private final Set<Integer> checked = new HashSet<>();

    AnswerRules(Path file) {
        this.contract = OpenApiInteractionValidator.createForSpecificationUrl(
                        file.toUri().toString())
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request", ValidationReport.Level.IGNORE)
                        .build())
                .build();
    }

    /** What is wrong with an answer; nothing where it is as it should be. */
    List<String> broken(FuzzedCall call, FuzzedAnswer answer) {
        return Stream.of(status(answer), problem(call, answer), inside(answer), contract(call, answer))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> status(FuzzedAnswer answer) {
        // the calls come one after the other, so that none is one too many
        boolean ours = (answer.status() >= 500 && answer.status() != 503) || answer.status() == 429;
        return ours ? List.of("status " + answer.status()) : List.of();
    }

    private static List<String> problem(FuzzedCall call, FuzzedAnswer answer) {
        if (answer.status() < 400 || call.head()) {
            return List.of();
        }
        if (!call.framed() && answer.body().length == 0) {
            // what is no HTTP is refused before anybody knows what it asks
            return List.of();
        }
        if (call.path().startsWith("/q/health") && answer.status() == 503) {
            return List.of();
        }
        if (!answer.mediaType().equals("application/problem+json")) {
            return List.of(answer.status() + " as '" + answer.mediaType() + "'");
        }
        try {
            JsonNode problem = MAPPER.readTree(answer.body());
            return problem.path("status").asInt() == answer.status()
                            && problem.path("detail").isTextual()
                    ? List.of()
                    : List.of("a problem document without its status or detail");
        } catch (IOException e) {
            return List.of("a problem document that is no JSON");
        }
    }

    /** A text of the inside, where it was not the caller's own. */
    private static List<String> inside(FuzzedAnswer answer) {
        if (answer.status() < 400) {
            return List.of();
        }
        String text = answer.text();
        return INSIDE.stream()
                .filter(text::contains)
                .map(word -> "reveals '" + word + "'")
                .toList();
    }

    /** What is wrong with a part of an answer: it has the bytes that it says, of a whole that is as long at least. */
    private static List<String> part(FuzzedAnswer answer) {
        Matcher range = PART.matcher(answer.header("content-range"));
        if (!range.matches()) {
            return List.of("a part without its range");
        }
        long first = Long.parseLong(range.group(1));
        long last = Long.parseLong(range.group(2));
        return last - first + 1 == answer.body().length && last < Long.parseLong(range.group(3))
                ? List.of()
                : List.of("a part of " + answer.body().length + " bytes as '" + range.group() + "'");
    }

    private List<String> contract(FuzzedCall call, FuzzedAnswer answer) {
        if (!call.framed()
                || !call.path().startsWith("/v1/")
                || call.head()
                || call.method().equals("OPTIONS")) {
            return List.of();
        }
        if (answer.status() == 404 && answer.text().contains(NO_PATH)) {
            // the contract's paths are looked up here without regard to case
            return List.of();
        }
        if (answer.mediaType().equals("application/x-ndjson") && answer.body().length == 0) {
            // no line, as nothing matches
            return List.of();
        }
        if (answer.mediaType().equals("text/event-stream")) {
            // it has no end, so that no more than its head was read
            return List.of();
        }
        if (answer.status() == 206) {
            // the contract has the schema of the whole, which a part need not be
            return part(answer);
        }
        if (answer.status() == 405) {
            // here a path of its own is taken for one of a record, which takes more methods
            boolean named = List.of(answer.header("allow").split(", ", -1)).contains(call.method());
            return named ? List.of("a method that is allowed and is not") : List.of();
        }
        // the same answer is not looked at twice
        if (!checked.add(31 * call.path().hashCode() + java.util.Arrays.hashCode(answer.body()) + answer.status())) {
            return List.of();
        }
        Request.Method method;
        try {
            method = Request.Method.valueOf(call.method());
        } catch (IllegalArgumentException nobodys) {
            return List.of();
        }
        SimpleResponse.Builder response = new SimpleResponse.Builder(answer.status());
        answer.headers().forEach(response::withHeader);
        response.withBody(answer.body());
        return contract.validateResponse(call.path(), method, response.build()).getMessages().stream()
                .filter(m -> m.getLevel() == ValidationReport.Level.ERROR)
                .map(m -> m.getKey() + ": " + m.getMessage())
                .toList();
    }
}
