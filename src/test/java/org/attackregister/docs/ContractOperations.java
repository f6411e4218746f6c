package org.attackregister.docs;

import static org.attackregister.docs.ReferenceTable.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attackregister.model.RegisterJson;
import org.attackregister.query.Format;
import org.attackregister.query.filter.FilterField;
import org.yaml.snakeyaml.Yaml;

/** What can be sent to the register, as the committed contract has it. */
record ContractOperations(JsonNode contract) {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final List<String> FILTERS =
            FilterField.ALL.stream().map(FilterField::wireName).toList();
    private static final Map<String, Format> FORMATS =
            Arrays.stream(Format.values()).collect(Collectors.toMap(Format::mediaType, f -> f));

    static ContractOperations read() {
        try (Reader contract = Files.newBufferedReader(Path.of("openapi/openapi.yaml"))) {
            Map<?, ?> read = new Yaml().load(contract);
            return new ContractOperations(RegisterJson.MAPPER.valueToTree(read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is read. */
    ReferenceTable resources() {
        return ReferenceTable.of(
                List.of("path", "what", "parameters", "formats"),
                operations().filter(Operation::reads).map(this::resource));
    }

    private List<String> resource(Operation operation) {
        return List.of(code(operation.path()), operation.summary(), parameters(operation), formats(operation));
    }

    /** What is written. */
    ReferenceTable writes() {
        return ReferenceTable.of(
                List.of("request", "what", "parameters and headers"),
                operations()
                        .filter(operation -> !operation.reads())
                        .map(operation ->
                                List.of(code(operation.request()), operation.summary(), parameters(operation))));
    }

    /** The requests under a tag, read or written. */
    ReferenceTable tagged(String tag) {
        return ReferenceTable.of(
                List.of("request", "what"),
                operations()
                        .filter(operation -> operation.tags().anyMatch(tag::equals))
                        .map(operation -> List.of(code(operation.request()), operation.summary())));
    }

    /** The parameters of one request, each with what the contract says of it. */
    ReferenceTable parametersOf(String request) {
        return ReferenceTable.of(
                List.of("parameter", "", "meaning"),
                operations()
                        .filter(operation -> operation.request().equals(request))
                        .flatMap(operation -> operation
                                .parameters(contract)
                                .map(parameter -> List.of(
                                        code(parameter.get("name").asText()),
                                        parameter.path("required").asBoolean() ? "required" : "",
                                        parameter.get("description").asText()))));
    }

    private Stream<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        contract.get("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .forEach(method -> operations.add(new Operation(
                                path.getKey(), method, path.getValue().get(method)))));
        return operations.stream();
    }

    /** What can be said besides the path; where all filters are taken, these in a word. */
    private String parameters(Operation operation) {
        List<String> names = operation
                .parameters(contract)
                .map(parameter -> parameter.get("name").asText())
                .toList();
        if (!names.containsAll(FILTERS)) {
            return names.stream().map(ReferenceTable::code).collect(Collectors.joining(", "));
        }
        Stream<String> others = names.stream().filter(name -> !FILTERS.contains(name.replaceFirst("^.*\\.", "")));
        return Stream.concat(Stream.of("[filters](filters.md)"), others.map(ReferenceTable::code))
                .collect(Collectors.joining(", "));
    }

    private static String formats(Operation operation) {
        return operation
                .mediaTypes()
                .map(type -> code(FORMATS.containsKey(type) ? FORMATS.get(type).code() : type))
                .collect(Collectors.joining(", "));
    }

    /** One method of one path. */
    record Operation(String path, String method, JsonNode node) {
        boolean reads() {
            return method.equals("get");
        }

        String request() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        Stream<String> tags() {
            return node.path("tags").valueStream().map(JsonNode::asText);
        }

        String summary() {
            return node.get("summary").asText();
        }

        /** The parameters beside those of the path, with what they refer to in the contract. */
        Stream<JsonNode> parameters(JsonNode contract) {
            return node.path("parameters")
                    .valueStream()
                    .map(parameter -> parameter.has("$ref")
                            ? contract.at(parameter.get("$ref").asText().substring(1))
                            : parameter)
                    .filter(parameter -> !parameter.get("in").asText().equals("path"));
        }

        Stream<String> mediaTypes() {
            return node.path("responses")
                    .path("200")
                    .path("content")
                    .propertyStream()
                    .map(Map.Entry::getKey);
        }
    }
}
