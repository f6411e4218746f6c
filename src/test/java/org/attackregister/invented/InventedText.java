package org.attackregister.invented;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Names and sentences that mean nothing, of the length that such texts have. */
final class InventedText {
    private static final List<String> SYLLABLES = List.of(
            "ba", "dor", "el", "fan", "gu", "hir", "ka", "lom", "mer", "nis", "ola", "per", "qua", "rud", "sel", "tam",
            "ur", "vek", "wes", "yar", "zin", "cho", "dra", "min");

    private static final List<String> WORDS = List.of(
            "the",
            "device",
            "near",
            "road",
            "and",
            "unknown",
            "assailants",
            "at",
            "a",
            "station",
            "claimed",
            "in",
            "of",
            "responsibility",
            "no",
            "group",
            "was",
            "damaged",
            "several",
            "people",
            "were",
            "hurt",
            "convoy",
            "guards",
            "before",
            "market",
            "sources",
            "posit",
            "that",
            "attack",
            "occurred",
            "during",
            "district");

    private final RandomGenerator random;

    InventedText(RandomGenerator random) {
        this.random = random;
    }

    /** A capitalised name of two to four syllables. */
    String name() {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(2, 5); i > 0; i--) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** A text of about so many characters; some have commas, quotes and a second line. */
    String text(int length) {
        StringBuilder text = new StringBuilder(name());
        while (text.length() < length) {
            int mark = random.nextInt(60);
            text.append(mark == 0 ? ", " : mark == 1 ? ". " : mark == 2 ? " \"so\" " : " ")
                    .append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.append(random.nextInt(200) == 0 ? "\nA second line." : ".").toString();
    }
}
