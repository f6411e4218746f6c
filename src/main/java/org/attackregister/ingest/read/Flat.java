package org.attackregister.ingest.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.attackregister.model.RegisterJson;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that keeps to its schema, read field by field.
 *
 * @param node the object
 */
record Flat(JsonNode node) {
    /** The field's value; null where it is null or not there. */
    <T> @Nullable T find(String field, Class<T> type) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : read(value, type);
    }

    /** The field's value, which the schema requires. */
    <T> T need(String field, Class<T> type) {
        T value = find(field, type);
        if (value == null) {
            throw new IllegalArgumentException("the schema accepts an object without " + field);
        }
        return value;
    }

    /** The field's array; empty where it is not there. */
    <T> List<T> list(String field, Class<T> type) {
        return each(field, (entry, at) -> read(entry.node, type));
    }

    /** The field's array, each element made by a function of the element and its pointer from this object. */
    <T> List<T> each(String field, BiFunction<Flat, String, T> make) {
        List<T> made = new ArrayList<>();
        for (JsonNode element : node.path(field)) {
            made.add(make.apply(new Flat(element), "/%s/%d".formatted(field, made.size())));
        }
        return List.copyOf(made);
    }

    /** The field's object as a map in the order of its keys. */
    <T> Map<String, T> map(String field, Class<T> type) {
        Map<String, T> read = new LinkedHashMap<>();
        node.path(field).properties().forEach(e -> read.put(e.getKey(), read(e.getValue(), type)));
        return read;
    }

    private static <T> T read(JsonNode value, Class<T> type) {
        try {
            return RegisterJson.MAPPER.treeToValue(value, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the schema accepts what is not a " + type.getSimpleName(), e);
        }
    }
}
