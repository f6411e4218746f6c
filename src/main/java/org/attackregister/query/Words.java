package org.attackregister.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How text is taken apart and compared, everywhere in the register: case, accents and apostrophes aside, letters that some
 * keyboards lack as the plain ones, words being runs of letters and digits.
 */
public final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    /**
     * The text in plain lower-case letters, without accents, apostrophes and space at its ends; what it costs is in
     * proportion to its length.
     */
    public static String fold(String text) {
        return fold(text, "");
    }

    private static String fold(String text, String apostrophe) {
        String stripped = text.strip();
        boolean plain = stripped.chars().allMatch(c -> c < 128);
        return Letters.plain(lowerCase(plain ? stripped : unmarked(stripped)), apostrophe);
    }

    /**
     * The text in lower case, letter by letter. Java looks for the end of the word at each capital sigma, and copies all
     * that it has at each dotted capital I: of some ten thousand of them, that is seconds.
     */
    public static String lowerCase(String text) {
        return text.replace('Σ', 'σ').replace('ς', 'σ').replace('İ', 'i').toLowerCase(Locale.ROOT);
    }

    /** Marks that are already separate go first: a long row of them would be sorted, one by one, to no end. */
    private static String unmarked(String text) {
        String letters = MARKS.matcher(text).replaceAll("");
        return MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD)).replaceAll("");
    }

    /**
     * The text as a name is compared: as one word, so that {@code ISIS-K} and {@code (isis k)} are the same name. A text
     * without a letter or digit is compared as it is.
     */
    public static String squeeze(String text) {
        String folded = fold(text);
        String word = String.join("", split(folded));
        return word.isEmpty() ? folded : word;
    }

    /** The different words of some texts, in the order in which they first occur. */
    public static List<String> of(@Nullable String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            if (text != null) {
                words.addAll(split(fold(text)));
            }
        }
        return List.copyOf(words);
    }

    /**
     * The words of some texts, place by place, with an empty place between two texts. At most places there is one word; at
     * that of a word with an apostrophe also what is before and after it: who looks for {@code quran} means {@code Qur'an},
     * and who looks for {@code lord} means {@code Lord's}.
     */
    public static List<List<String>> places(@Nullable String... texts) {
        List<List<String>> places = new ArrayList<>();
        for (String text : texts) {
            if (text != null) {
                split(fold(text, "'"), true).forEach(word -> place(word, places));
                places.add(List.of());
            }
        }
        return places;
    }

    private static void place(String word, List<List<String>> places) {
        if (word.indexOf('\'') < 0) {
            places.add(List.of(word));
            return;
        }
        String whole = word.replace("'", "");
        if (!whole.isEmpty()) {
            Set<String> alike = new LinkedHashSet<>(List.of(whole));
            alike.addAll(split(word, false));
            places.add(List.copyOf(alike));
        }
    }

    /** All words of a text, in its order, each as often as it has it. */
    public static List<String> each(String text) {
        return split(fold(text));
    }

    private static List<String> split(String text) {
        return split(text, false);
    }

    private static List<String> split(String text, boolean withApostrophes) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            if (isOfWord(letter) || (withApostrophes && letter == '\'')) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
            i += Character.charCount(letter);
        }
        if (start >= 0) {
            words.add(text.substring(start));
        }
        return words;
    }

    /** Whether a character is part of a word. */
    public static boolean isOfWord(int letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.OTHER_NUMBER;
    }
}
