package org.attackregister.deploy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/**
 * The file for Compose.
 *
 * @param text as it is
 * @param content with its anchors followed
 */
record Compose(String text, JsonNode content) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Compose read() {
        try {
            String text = Files.readString(Path.of("src/main/deploy/compose.yaml"));
            return new Compose(text, MAPPER.valueToTree(new Yaml().load(text)));
        } catch (IOException e) {
            throw new UncheckedIOException("the tests run in the directory of the clone", e);
        }
    }

    JsonNode service(String name) {
        return content.path("services").path(name);
    }

    /** The names of services that begin so. */
    List<String> names(String beginning) {
        return content.path("services")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith(beginning))
                .sorted()
                .toList();
    }

    Map<String, String> environment(String service) {
        return MAPPER.convertValue(service(service).path("environment"), new TypeReference<>() {});
    }

    /** What a container is asked with whether it is well. */
    List<String> healthCheck(String service) {
        return StreamSupport.stream(service(service).at("/healthcheck/test").spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
