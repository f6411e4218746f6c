package org.attackregister.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attackregister.model.RegisterJson;
import org.yaml.snakeyaml.Yaml;

/** What generators of clients need of a contract; Spectral has the same rules, and the list of words is its. */
record GeneratorRules(Pattern kept) {
    private static final Pattern NO_FILE = Pattern.compile(".*([/+]json|html|event-stream)");

    static GeneratorRules read() throws IOException {
        String kept = yaml(Path.of("openapi", "spectral.yaml"))
                .at("/rules/no-kept-name-of-a-field/then/functionOptions/notMatch")
                .textValue();
        return new GeneratorRules(Pattern.compile(kept));
    }

    static JsonNode yaml(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            Map<?, ?> read = new Yaml().load(text);
            return RegisterJson.tree(read);
        }
    }

    /** What is wrong with a contract. */
    List<String> faults(JsonNode contract) {
        List<String> faults = new ArrayList<>();
        sharedConstants(contract.at("/components/schemas"), faults);
        files(contract, faults);
        names(contract)
                .filter(name -> kept.matcher(name).find())
                .forEach(name -> faults.add(name + " is kept by a language"));
        return faults;
    }

    private static void sharedConstants(JsonNode schemas, List<String> faults) {
        Map<String, String> owners = new HashMap<>();
        schemas.properties()
                .forEach(schema -> schema.getValue().path("enum").forEach(word -> {
                    String constant = word.asText().toUpperCase(Locale.ROOT).replaceAll("\\W+", "_");
                    String owner = owners.putIfAbsent(constant, schema.getKey());
                    if (owner != null) {
                        faults.add("%s and %s share the word %s".formatted(schema.getKey(), owner, word.asText()));
                    }
                }));
    }

    private static void files(JsonNode contract, List<String> faults) {
        contract.findValues("content").stream()
                .flatMap(JsonNode::propertyStream)
                .filter(media -> !NO_FILE.matcher(media.getKey()).matches())
                .filter(media -> !media.getValue().at("/schema/format").asText().equals("binary"))
                .forEach(media -> faults.add(media.getKey() + " is no file"));
    }

    private static Stream<String> names(JsonNode contract) {
        Stream<String> parameters = contract.findParents("in").stream()
                .map(parameter -> parameter.path("name").asText());
        Stream<String> fields = contract.findValues("properties").stream()
                .flatMap(JsonNode::propertyStream)
                .map(Map.Entry::getKey);
        return Stream.concat(parameters, fields);
    }
}
