package org.attackregister.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/**
 * The file for Kubernetes.
 *
 * @param objects what it makes
 */
record Kubernetes(List<JsonNode> objects) {
    static Kubernetes read() {
        ObjectMapper mapper = new ObjectMapper();
        try {
            String text = Files.readString(Path.of("src/main/deploy/kubernetes.yaml"));
            return new Kubernetes(StreamSupport.stream(new Yaml().loadAll(text).spliterator(), false)
                    .<JsonNode>map(mapper::valueToTree)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the tests run in the directory of the clone", e);
        }
    }

    List<JsonNode> of(String kind) {
        return objects.stream()
                .filter(object -> kind.equals(object.path("kind").textValue()))
                .toList();
    }

    JsonNode container() {
        return of("Deployment").get(0).at("/spec/template/spec/containers/0");
    }

    /** The names of all environment variables of the container. */
    Set<String> environment() {
        Set<String> names = new TreeSet<>(container().path("env").findValuesAsText("name"));
        names.removeIf(name -> !name.matches("[A-Z_]+"));
        of("ConfigMap").get(0).path("data").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The paths that the container is asked at whether it is well. */
    List<String> probes() {
        return Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                .map(probe -> container().path(probe).at("/httpGet/path").textValue())
                .toList();
    }
}
