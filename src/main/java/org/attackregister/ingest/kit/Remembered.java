package org.attackregister.ingest.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What texts of cells mean; what was asked once is remembered.
 *
 * @param <V> what a text can mean
 */
public final class Remembered<V> {
    /** Texts that are remembered; a broken file can have any number of different ones. */
    private static final int MOST = 10_000;

    private final Function<String, Optional<V>> meaning;
    private final Map<String, Optional<V>> known = new HashMap<>();

    /** Remembers what a function says. */
    public Remembered(Function<String, Optional<V>> meaning) {
        this.meaning = meaning;
    }

    /** What a text means; null where it means nothing, or there is no text. */
    public @Nullable V of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Optional<V> met = known.get(text);
        if (met == null) {
            met = meaning.apply(text);
            if (known.size() < MOST) {
                known.put(text, met);
            }
        }
        return met.orElse(null);
    }
}
