package org.attackregister.invented;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Words and names that mean nothing, some of them said far more often than others, as in any language. */
final class InventedWords {
    private static final List<String> SYLLABLES = List.of(
            "ka", "ro", "mi", "ta", "ne", "shu", "bar", "lo", "gan", "di", "ef", "zur", "ha", "pel", "an", "or", "qui",
            "ment", "sta", "ver");

    private final List<String> words;

    InventedWords(int count) {
        Random random = new Random(7);
        Set<String> drawn = new TreeSet<>();
        while (drawn.size() < count) {
            StringBuilder word = new StringBuilder();
            for (int i = 2 + random.nextInt(3); i > 0; i--) {
                word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
            }
            drawn.add(word.toString());
        }
        this.words = new ArrayList<>(drawn);
        Collections.shuffle(words, random);
    }

    /** A text of about so many characters. */
    String text(Random random, int length) {
        StringBuilder text = new StringBuilder(length + 20);
        while (text.length() < length) {
            String word = words.get(Skew.rank(random, words.size()));
            text.append(text.isEmpty() ? capital(word) : word).append(random.nextInt(12) == 0 ? ". " : " ");
        }
        return text.toString().strip();
    }

    /** The name with a number, the same at every call. */
    String name(int number) {
        String first = capital(words.get(number % words.size())).replace("ne", number % 7 == 0 ? "né" : "ne");
        return number < words.size() ? first : first + " " + capital(words.get(number / words.size() % words.size()));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
