package org.attackregister.query.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.query.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The datasets of which one question is asked side by side. Each answers the question as if it were the only one.
 *
 * @param ids of the datasets, sorted
 * @param all whether they are those that there are, and were not named
 */
public record AskedDatasets(List<String> ids, boolean all) {
    /** The parameter's word for all of them. */
    public static final String ALL = "all";

    /** The most that can be asked at once. */
    public static final int MOST = 1_000;

    private static final String NAME = Parameter.DATASET.wireName();
    private static final String SEPARATOR = ",";

    public AskedDatasets {
        ids = ids.stream().sorted().distinct().toList();
    }

    private String text() {
        return all ? ALL : String.join(SEPARATOR, ids);
    }

    /**
     * The question as query parameters in normal form. A place may be spelled in each dataset as in no other: all of the
     * spellings together mean in each what was asked.
     *
     * @param parts the question as it is asked of each dataset
     */
    public Map<String, String> parameters(List<Map<String, String>> parts) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : parts.get(0).keySet()) {
            Set<String> texts = parts.stream()
                    .map(part -> part.getOrDefault(name, ""))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            parameters.put(name, String.join(SEPARATOR, texts));
        }
        parameters.put(NAME, text());
        return parameters;
    }

    /**
     * What a header says of each dataset, as a dictionary (RFC 9651).
     *
     * @param value what is said of the dataset with a place among them; null where nothing is known
     */
    public String each(IntFunction<@Nullable String> value) {
        return IntStream.range(0, ids.size())
                .filter(i -> value.apply(i) != null)
                .mapToObj(i -> ids.get(i) + "=" + value.apply(i))
                .collect(Collectors.joining(", "));
    }

    /** The question as the answer's {@code query} shows it. */
    public Map<String, Object> shown(List<Map<String, Object>> parts) {
        Map<String, Object> shown = new LinkedHashMap<>();
        for (String name : parts.get(0).keySet()) {
            Set<Object> values =
                    parts.stream().map(part -> part.get(name)).collect(Collectors.toCollection(LinkedHashSet::new));
            shown.put(name, values.size() == 1 ? values.iterator().next() : together(values));
        }
        shown.put(NAME, ids);
        return shown;
    }

    private static List<Object> together(Set<Object> values) {
        return values.stream()
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
