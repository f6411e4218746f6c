package org.attackregister.query;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How text is taken apart and compared: case and accents aside, words being runs of letters and digits. */
public final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** The text without case, accents and space at its ends. */
    public static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The text as one word, so that {@code ISIS-K} and {@code isis k} are the same name. */
    public static String squeeze(String text) {
        return GAPS.matcher(fold(text)).replaceAll("");
    }

    /** The different words of some texts, in the order in which they first occur. */
    public static List<String> of(@Nullable String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            if (text != null) {
                for (String word : GAPS.split(fold(text), -1)) {
                    if (!word.isEmpty()) {
                        words.add(word);
                    }
                }
            }
        }
        return List.copyOf(words);
    }
}
