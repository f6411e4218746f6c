package org.attackregister.snapshot.column;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.attackregister.query.Words;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;
import org.jspecify.annotations.Nullable;

/**
 * The words of one column, each with a small number. Number 0 means no value. Words are only ever added, by one
 * thread; readers that began earlier do not notice.
 */
public final class Dictionary {
    /** The number of no value. */
    public static final int NONE = 0;

    private final Map<String, Integer> codes = new ConcurrentHashMap<>();
    private final UnaryOperator<String> key;

    /** The numbers of the words that are one name; made when it is first asked for. */
    private final Map<String, List<Integer>> alike = new HashMap<>();

    /** Those of them that are more than one. */
    private final List<List<Integer>> several = new ArrayList<>();

    private int foldedUpTo = 1;
    private volatile Word[] words = new Word[64];
    private volatile int size = 1;
    private volatile int[] places = {};

    /** A dictionary whose words are names, as names are compared. */
    Dictionary() {
        this(Words::squeeze);
    }

    /**
     * A dictionary.
     *
     * @param key what words have in common that are one name
     */
    Dictionary(UnaryOperator<String> key) {
        this.key = key;
    }

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
        Word[] array = words;
        if (code == array.length) {
            array = Arrays.copyOf(array, code * 2);
        }
        array[code] = new Word(text, revision);
        words = array;
        size = code + 1;
        codes.put(text, code);
        return code;
    }

    /** Writes the words that had occurred at a revision. */
    void write(BinaryWriter out, long revision) throws IOException {
        int count = size;
        Word[] all = words;
        while (count > 1 && all[count - 1].since() > revision) {
            count--;
        }
        out.number(count);
        for (int code = 1; code < count; code++) {
            out.text(all[code].text());
            out.number(all[code].since());
        }
    }

    void read(BinaryReader in) throws IOException {
        int count = in.number();
        for (int code = 1; code < count; code++) {
            String text = in.word();
            add(text, in.longNumber());
        }
    }

    /** The number of a word; -1 if it never occurred. */
    public int code(String text) {
        return codes.getOrDefault(text, -1);
    }

    /** The word of a number; null for {@link #NONE}. */
    @Nullable
    public String text(int code) {
        return code == NONE ? null : words[code].text();
    }

    /** The words that are a name, of those whose numbers are meant. */
    public List<String> spellings(String name, IntPredicate meant) {
        synchronized (alike) {
            compareNew();
            return alike.getOrDefault(key.apply(name), List.of()).stream()
                    .filter(meant::test)
                    .map(code -> words[code].text())
                    .toList();
        }
    }

    /** The words whose numbers are meant, one of each name, by what is compared of it. */
    public Map<String, String> names(IntPredicate meant) {
        Map<String, String> names = new HashMap<>();
        synchronized (alike) {
            compareNew();
            alike.forEach((name, numbers) -> numbers.stream()
                    .filter(meant::test)
                    .findFirst()
                    .ifPresent(code -> names.put(name, words[code].text())));
        }
        return names;
    }

    /** The numbers of the words that are one name, of each name that is spelled in several ways. */
    List<int[]> spelledDifferently() {
        synchronized (alike) {
            compareNew();
            return several.stream()
                    .map(numbers -> numbers.stream().mapToInt(Integer::intValue).toArray())
                    .toList();
        }
    }

    /** What a name is compared by. */
    public String key(String name) {
        return key.apply(name);
    }

    private void compareNew() {
        for (int count = size; foldedUpTo < count; foldedUpTo++) {
            List<Integer> numbers = alike.computeIfAbsent(key.apply(words[foldedUpTo].text()), k -> new ArrayList<>(1));
            numbers.add(foldedUpTo);
            if (numbers.size() == 2) {
                several.add(numbers);
            }
        }
    }

    /** The place of each number's word among all in their order; there may be more of them than were asked for before. */
    public int[] places() {
        int[] known = places;
        int count = size;
        if (known.length < count) {
            Word[] all = words;
            int[] order = IntStream.range(1, count)
                    .boxed()
                    .sorted(Comparator.comparing(code -> all[code].text()))
                    .mapToInt(Integer::intValue)
                    .toArray();
            known = new int[count];
            for (int place = 0; place < order.length; place++) {
                known[order[place]] = place;
            }
            places = known;
        }
        return known;
    }

    /** How many numbers are given, that of no value included. */
    public int size() {
        return size;
    }
}
