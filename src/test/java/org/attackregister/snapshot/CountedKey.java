package org.attackregister.snapshot;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.attackregister.query.question.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * The cell of a count.
 *
 * @param values a value for each dimension; null where nothing is known
 */
record CountedKey(Map<Dimension, @Nullable String> values) {
    @Nullable
    String at(Dimension dimension) {
        return values.get(dimension);
    }

    /** Whether it has no value in any dimension. */
    boolean isUnknown() {
        return values.values().stream().allMatch(Objects::isNull);
    }

    CountedKey with(Dimension dimension, @Nullable String value) {
        Map<Dimension, @Nullable String> changed = new HashMap<>(values);
        changed.put(dimension, value);
        return new CountedKey(changed);
    }

    CountedKey joined(CountedKey other) {
        Map<Dimension, @Nullable String> joined = new HashMap<>(values);
        joined.putAll(other.values);
        return new CountedKey(joined);
    }
}
