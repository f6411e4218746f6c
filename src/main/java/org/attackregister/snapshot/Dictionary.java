package org.attackregister.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of one column, each with a small number. Number 0 stands for no value. Words are only ever added, by one
 * thread; readers that began earlier do not notice.
 */
final class Dictionary {
    /** The number of no value. */
    static final int NONE = 0;

    private final Map<String, Integer> codes = new ConcurrentHashMap<>();
    private volatile Word[] words = new Word[64];
    private volatile int size = 1;

    private record Word(String text, long since) {}

    /** The number of a word, which is added with the revision that brought it if it is new. */
    int add(@Nullable String text, long revision) {
        if (text == null) {
            return NONE;
        }
        Integer known = codes.get(text);
        if (known != null) {
            return known;
        }
        int code = size;
        Word[] room = words;
        if (code == room.length) {
            room = Arrays.copyOf(room, code * 2);
        }
        room[code] = new Word(text, revision);
        words = room;
        size = code + 1;
        codes.put(text, code);
        return code;
    }

    /** The number of a word; -1 if it never occurred. */
    int code(String text) {
        return codes.getOrDefault(text, -1);
    }

    /** The word of a number; null for {@link #NONE}. */
    @Nullable
    String text(int code) {
        return code == NONE ? null : words[code].text();
    }

    /** How many numbers are given, that of no value included. */
    int size() {
        return size;
    }

    /** All words that had occurred at a revision. */
    List<String> textsAt(long revision) {
        List<String> texts = new ArrayList<>();
        int count = size;
        for (int code = 1; code < count; code++) {
            Word word = words[code];
            if (word.since() <= revision) {
                texts.add(word.text());
            }
        }
        return texts;
    }
}
