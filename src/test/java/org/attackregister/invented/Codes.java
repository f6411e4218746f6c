package org.attackregister.invented;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.attackregister.model.RegisterJson;

/** The register's own code lists, as far as invented attacks point to them. */
record Codes(List<Country> countries, List<TargetType> targetTypes, List<String> attackTypes, List<String> weapons) {
    /** A country and its region, which may be empty. */
    record Country(String code, String region) {}

    /** A target type below its category, with its subtypes. */
    record TargetType(String category, String code, List<String> subtypes) {}

    static Codes read() {
        List<TargetType> types = new ArrayList<>();
        for (JsonNode category : file("target-categories")) {
            for (JsonNode type : category.path("types")) {
                types.add(new TargetType(
                        category.path("code").asText(),
                        type.path("code").asText(),
                        each(type.path("subtypes"), s -> s.path("code").asText())));
            }
        }
        return new Codes(
                each(
                        file("countries"),
                        c -> new Country(
                                c.path("code").asText(), c.path("region").asText(""))),
                types,
                each(file("attack-types"), t -> t.path("code").asText()),
                each(file("weapon-types"), t -> t.path("code").asText()));
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> reader) {
        List<T> values = new ArrayList<>();
        list.forEach(node -> values.add(reader.apply(node)));
        return List.copyOf(values);
    }

    private static JsonNode file(String name) {
        try (InputStream file = Codes.class.getResourceAsStream("/seed-data/" + name + ".json")) {
            return RegisterJson.MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
