package org.attackregister.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document that is read once, and followed along paths of names and places ({@code items[0].id}, {@code items.id}).
 * JsonPath reads the document and compiles a script for every path, which was a tenth of the tests' time; other paths
 * ({@code items.find{…}}) are still its.
 */
final class PlainPaths extends JsonPath {
    private static final ObjectMapper READER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Pattern PLAIN = Pattern.compile("[a-z_]\\w*(\\[\\d+])*(\\.[a-z_]\\w*(\\[\\d+])*)*");
    private static final Pattern STEP = Pattern.compile("\\w+");

    /** What a list has of its own; any other name is asked of each of its elements. */
    private static final List<String> OF_LISTS = List.of("class", "empty");

    private final JsonPath scripts;
    private final @Nullable Object document;

    PlainPaths(String text) {
        super(text);
        scripts = new JsonPath(text)
                .using(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
        document = document(text);
    }

    private static @Nullable Object document(String text) {
        try {
            return READER.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T get(String path) {
        if (!PLAIN.matcher(path).matches()) {
            return scripts.get(path);
        }
        Object value = document;
        Matcher steps = STEP.matcher(path);
        while (value != null && steps.find()) {
            String step = steps.group();
            if (Character.isDigit(step.charAt(0))) {
                value = at(value, Integer.parseInt(step));
            } else if (isFollowed(value, step)) {
                value = of(value, step);
            } else {
                return scripts.get(path);
            }
        }
        return (T) value;
    }

    private static @Nullable Object at(Object value, int place) {
        List<?> list = (List<?>) value;
        return place < list.size() ? list.get(place) : null;
    }

    private static boolean isFollowed(@Nullable Object value, String name) {
        if (value instanceof List<?> list) {
            return !OF_LISTS.contains(name) && list.stream().allMatch(element -> isFollowed(element, name));
        }
        return value == null || value instanceof Map;
    }

    private static @Nullable Object of(Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return map.get(name);
        }
        List<@Nullable Object> all = new ArrayList<>();
        for (Object element : (List<?>) value) {
            if (element != null) {
                all.add(of(element, name));
            }
        }
        return all;
    }
}
