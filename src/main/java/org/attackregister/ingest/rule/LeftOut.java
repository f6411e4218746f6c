package org.attackregister.ingest.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a writer left out of a record: it is not known, and a list or a map of it has no entries. */
public final class LeftOut {
    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private LeftOut() {}

    /** Puts it into a body that is to become a record of the model; what may not be left out stays away. */
    public static void complete(ObjectNode body, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = SNAKE.translate(component.getName());
            if (!body.has(name)) {
                add(body, name, component);
            } else if (component.getType() == List.class) {
                body.path(name).forEach(entry -> completeEntry(entry, element(component.getGenericType())));
            } else {
                completeEntry(body.path(name), component.getType());
            }
        }
    }

    private static void add(ObjectNode body, String name, RecordComponent component) {
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            body.putNull(name);
        } else if (component.getType() == List.class) {
            body.putArray(name);
        } else if (component.getType() == Map.class) {
            body.putObject(name);
        }
    }

    private static void completeEntry(JsonNode entry, Type type) {
        if (entry instanceof ObjectNode part && type instanceof Class<?> record && record.isRecord()) {
            complete(part, record);
        }
    }

    private static Type element(Type list) {
        return ((ParameterizedType) list).getActualTypeArguments()[0];
    }
}
