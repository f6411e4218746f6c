package org.attackregister.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.attackregister.model.Coded;
import org.attackregister.view.shape.AttackShapes;
import org.attackregister.view.shape.CodeShapes;
import org.attackregister.view.shape.CountShapes;
import org.attackregister.view.shape.ImportShapes;
import org.attackregister.view.shape.LinkShapes;
import org.attackregister.view.shape.RecordShapes;
import org.attackregister.view.shape.ShareShapes;
import org.attackregister.view.shape.SyncShapes;
import org.attackregister.view.shape.TokenShapes;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Says of the contract's schemas what the records behind them know: which fields may be null, that all are always
 * there, and what the words of a closed list are. Nothing of it is written a second time in annotations.
 */
final class WireShapes {
    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private static final List<Class<?>> SHAPES = List.of(
            AttackShapes.class,
            CountShapes.class,
            RecordShapes.class,
            CodeShapes.class,
            ShareShapes.class,
            SyncShapes.class,
            LinkShapes.class,
            TokenShapes.class,
            ImportShapes.class);

    /** Records of which an answer may hold only what was asked for. */
    private static final Set<Class<?>> PARTIAL = Set.of(
            LinkShapes.ListLinks.class,
            CountShapes.CountRow.class,
            CountShapes.CountTotals.class,
            CodeShapes.TargetNode.class,
            SyncShapes.DigestRow.class);

    /** How deep records that may be null lie within one another. */
    private static final int DEEPEST = 2;

    private final Map<String, Class<?>> records = new LinkedHashMap<>();
    private final Set<String> inlined = new HashSet<>();

    WireShapes() {
        SHAPES.stream().flatMap(s -> Arrays.stream(s.getDeclaredClasses())).forEach(this::gather);
    }

    private void gather(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::gather);
        } else if (type instanceof Class<?> raw && raw.getName().startsWith("org.attackregister.")) {
            if (raw.isRecord() && records.putIfAbsent(name(raw), raw) == null) {
                Arrays.stream(raw.getRecordComponents()).forEach(c -> gather(c.getGenericType()));
            } else if (raw.isEnum()) {
                records.putIfAbsent(name(raw), raw);
            }
        }
    }

    private static String name(Class<?> type) {
        var schema = type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
    }

    /** Completes the schemas of a contract. */
    void complete(Map<String, Schema> schemas) {
        records.forEach((name, type) -> {
            Schema schema = schemas.get(name);
            if (schema != null && type.isEnum()) {
                schema.setEnumeration(words(type).getEnumeration());
            } else if (schema != null) {
                complete(schema, type);
            }
        });
        List.of("JsonNode", "JsonNodeType", "LocalDate", "Instant", "Attribution", "Verification")
                .forEach(schemas::remove);
    }

    /** Writes records that may be null out where they stand: a reference cannot be made nullable in 3.0.3. */
    void inlineNullable(Map<String, Schema> schemas) {
        for (int depth = 0; depth < DEEPEST; depth++) {
            records.forEach((name, type) -> {
                if (type.isRecord()) {
                    inlineNullable(schemas, name, type);
                }
            });
        }
        // operations answer with it
        Set<String> referred = new HashSet<>(Set.of("Attack"));
        schemas.values().forEach(s -> refer(s, referred));
        inlined.stream().filter(name -> !referred.contains(name)).forEach(schemas::remove);
    }

    /** Gathers the names of the schemas that one points to. */
    private static void refer(@Nullable Schema schema, Set<String> referred) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            referred.add(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
        }
        refer(schema.getItems(), referred);
        refer(schema.getAdditionalPropertiesSchema(), referred);
        Stream.of(schema.getAllOf(), schema.getOneOf(), schema.getAnyOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(s -> refer(s, referred));
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(s -> refer(s, referred));
        }
    }

    private void inlineNullable(Map<String, Schema> schemas, String name, Class<?> type) {
        Schema schema = schemas.get(name);
        for (RecordComponent component : type.getRecordComponents()) {
            Schema target = schemas.get(name(component.getType()));
            if (schema != null
                    && target != null
                    && component.getType().isRecord()
                    && mayBeNull(component.getAnnotatedType())) {
                inlined.add(name(component.getType()));
                schema.addProperty(
                        SNAKE.translate(component.getName()),
                        OASFactory.createSchema()
                                .addType(SchemaType.OBJECT)
                                .addType(SchemaType.NULL)
                                .description(target.getDescription())
                                .properties(target.getProperties())
                                .required(target.getRequired())
                                .additionalPropertiesSchema(target.getAdditionalPropertiesSchema()));
            }
        }
    }

    private static void complete(Schema schema, Class<?> type) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = SNAKE.translate(component.getName());
            Schema property = schema.getProperties() == null
                    ? null
                    : schema.getProperties().get(name);
            if (property == null) {
                throw new IllegalStateException("the contract lacks " + type.getName() + "." + name);
            }
            properties.put(name, shaped(property, component));
        }
        schema.setProperties(properties);
        schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        if (!PARTIAL.contains(type)) {
            schema.setRequired(List.copyOf(properties.keySet()));
        }
    }

    private static Schema shaped(Schema property, RecordComponent component) {
        if (component.getType() == JsonNode.class) {
            return OASFactory.createSchema().description(described(property, "Any JSON value."));
        }
        if (component.getType() == LocalDate.class || component.getType() == Instant.class) {
            Schema time = OASFactory.createSchema()
                    .addType(SchemaType.STRING)
                    .format(component.getType() == LocalDate.class ? "date" : "date-time")
                    .description(property.getDescription());
            return mayBeNull(component.getAnnotatedType()) ? time.addType(SchemaType.NULL) : time;
        }
        if (component.getType() == Map.class && isOfJson(component.getGenericType())) {
            property.setAdditionalPropertiesSchema(OASFactory.createSchema().description("Any JSON value."));
        }
        if (!mayBeNull(component.getAnnotatedType())) {
            return property;
        }
        if (component.getType().isEnum()) {
            return words(component.getType())
                    .description(property.getDescription())
                    .addType(SchemaType.NULL);
        }
        return property.getRef() == null ? property.addType(SchemaType.NULL) : property;
    }

    private static Schema words(Class<?> type) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .enumeration(Arrays.stream(type.getEnumConstants())
                        .map(c -> (Object) ((Coded) c).code())
                        .toList());
    }

    private static String described(Schema property, String fallback) {
        return property.getDescription() == null ? fallback : property.getDescription();
    }

    private static boolean isOfJson(Type type) {
        return type instanceof ParameterizedType generic && generic.getActualTypeArguments()[1] == JsonNode.class;
    }

    private static boolean mayBeNull(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
