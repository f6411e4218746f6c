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
     * The words under which some texts are found: their own, and what is before and after an apostrophe. Who looks for
     * {@code quran} means {@code Qur'an}, and who looks for {@code lord} means {@code Lord's}.
     */
    public static List<String> findable(@Nullable String... texts) {
        Set<String> words = new LinkedHashSet<>(of(texts));
        for (String text : texts) {
            if (text != null && text.chars().anyMatch(Letters::isApostrophe)) {
                words.addAll(split(fold(text, " ")));
            }
        }
        return List.copyOf(words);
    }

    /** All words of a text, in its order, each as often as it has it. */
    public static List<String> each(String text) {
        return split(fold(text));
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            if (Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.OTHER_NUMBER) {
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
}
