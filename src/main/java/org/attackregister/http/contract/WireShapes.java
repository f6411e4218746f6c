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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.model.Coded;
import org.attackregister.view.shape.AttackShapes;
import org.attackregister.view.shape.CitationShapes;
import org.attackregister.view.shape.CodeShapes;
import org.attackregister.view.shape.CountChangeShapes;
import org.attackregister.view.shape.CountFeatureShapes;
import org.attackregister.view.shape.CountShapes;
import org.attackregister.view.shape.CumulativeMethod;
import org.attackregister.view.shape.DatesMethod;
import org.attackregister.view.shape.ImportShapes;
import org.attackregister.view.shape.LethalityMethod;
import org.attackregister.view.shape.LinkShapes;
import org.attackregister.view.shape.RecordShapes;
import org.attackregister.view.shape.ShareMethod;
import org.attackregister.view.shape.ShareShapes;
import org.attackregister.view.shape.SyncShapes;
import org.attackregister.view.shape.TokenShapes;
import org.attackregister.view.shape.TopMethod;
import org.attackregister.view.shape.TrendShapes;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Says of the contract's schemas what their Java records know: which fields may be null, that all are always
 * there, and what the words of a closed list are. Nothing of it is written a second time in annotations.
 */
final class WireShapes {
    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private static final List<Class<?>> SHAPES = List.of(
            AttackShapes.class,
            CountShapes.class,
            CountFeatureShapes.class,
            CountChangeShapes.class,
            RecordShapes.class,
            CodeShapes.class,
            ShareShapes.class,
            SyncShapes.class,
            LinkShapes.class,
            TokenShapes.class,
            CitationShapes.class,
            TrendShapes.class,
            ImportShapes.class);

    /** Records of which an answer may have only the requested fields. */
    private static final Set<Class<?>> PARTIAL = Set.of(
            LinkShapes.ListLinks.class,
            CountShapes.CountRow.class,
            CountShapes.CountVintage.class,
            CountShapes.CountGrade.class,
            CountShapes.CountMoved.class,
            CountShapes.CountTotals.class,
            CodeShapes.TargetNode.class,
            SyncShapes.DigestRow.class);

    /** Records that are there only where they have something to say. */
    private static final Set<Class<?>> OCCASIONAL = Set.of(
            AttackShapes.ListMethod.class,
            DatesMethod.class,
            TopMethod.class,
            ShareMethod.class,
            CumulativeMethod.class,
            LethalityMethod.class,
            CountShapes.VintageTotals.class,
            AttackShapes.ListedDataset.class,
            ShareShapes.ComputedDataset.class,
            CountShapes.GradeTotals.class,
            CountShapes.RuleTotals.class,
            CountShapes.CountedDataset.class);

    /** What is not always there: of one dataset, or of each of several, and of bounds of days only. */
    private static final Map<Class<?>, Set<String>> AT_TIMES = Map.of(
            CountShapes.CountList.class, Set.of("totals", "method"),
            AttackShapes.ListedDataset.class, Set.of("method"),
            ShareShapes.ComputedDataset.class, Set.of("method"));

    private final Map<String, Class<?>> records = new LinkedHashMap<>();
    private final List<Class<?>> overlapping;

    WireShapes() {
        SHAPES.stream().flatMap(s -> Arrays.stream(s.getDeclaredClasses())).forEach(this::gather);
        this.overlapping = overlapping();
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

    /**
     * Enums that have a word in common. They are written out where they are used: a generator makes types of those that have
     * a name, and of their words constants, which must differ in Go.
     */
    private List<Class<?>> overlapping() {
        List<Class<?>> enums = records.values().stream().filter(Class::isEnum).toList();
        return enums.stream()
                .filter(type -> enums.stream()
                        .anyMatch(other -> other != type && !Collections.disjoint(codes(type), codes(other))))
                .toList();
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
        List.of("JsonNode", "JsonNodeType", "LocalDate", "Instant", "Attribution", "Verification", "CoordinateDoubt")
                .forEach(schemas::remove);
        overlapping.forEach(type -> schemas.remove(name(type)));
    }

    private void complete(Schema schema, Class<?> type) {
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
            schema.setRequired(Arrays.stream(type.getRecordComponents())
                    .filter(component -> OCCASIONAL.contains(type) || !isOccasional(component.getGenericType()))
                    .map(component -> SNAKE.translate(component.getName()))
                    .filter(name -> !AT_TIMES.getOrDefault(type, Set.of()).contains(name))
                    .toList());
        }
    }

    /** Whether a record, or a list of records, is there only where it has something to say. */
    private static boolean isOccasional(Type type) {
        return type instanceof ParameterizedType generic
                ? Arrays.stream(generic.getActualTypeArguments()).anyMatch(OCCASIONAL::contains)
                : OCCASIONAL.contains(type);
    }

    private Schema shaped(Schema property, RecordComponent component) {
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
        if (overlapping.contains(component.getType()) && !mayBeNull(component.getAnnotatedType())) {
            return words(component.getType()).description(property.getDescription());
        }
        if (!mayBeNull(component.getAnnotatedType())) {
            return property;
        }
        if (component.getType().isEnum()) {
            return words(component.getType())
                    .description(property.getDescription())
                    .addType(SchemaType.NULL);
        }
        return component.getType().isRecord() ? orNull(property) : property.addType(SchemaType.NULL);
    }

    /** A reference or null, in a form that generators know; {@code nullable} beside a reference allows no null in 3.0.3. */
    private static Schema orNull(Schema property) {
        return OASFactory.createSchema()
                .description(property.getDescription())
                .addAnyOf(OASFactory.createSchema().ref(property.getRef()))
                .addAnyOf(OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .addType(SchemaType.NULL)
                        .enumeration(Collections.singletonList(null)));
    }

    private static Schema words(Class<?> type) {
        return OASFactory.createSchema().addType(SchemaType.STRING).enumeration(codes(type));
    }

    private static List<Object> codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(c -> (Object) ((Coded) c).code())
                .toList();
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
