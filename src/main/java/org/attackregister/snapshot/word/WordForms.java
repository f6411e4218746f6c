package org.attackregister.snapshot.word;

import org.attackregister.query.filter.Phrase.SoughtWord;

/** Which words are meant by one that is looked for: the forms of the same word, or all that begin like it. */
public final class WordForms {
    /** A form has its first letters in common with its stem, but for {@code dying} and the like. */
    private static final int SHORT = 3;

    private final SoughtWord sought;
    private final Stems stems;
    private final String stem;
    private final String beginning;

    public WordForms(SoughtWord sought, Stems stems) {
        this.sought = sought;
        this.stems = stems;
        this.stem = sought.beginning() ? sought.word() : stems.of(sought.word());
        this.beginning = sought.beginning() ? stem : beginning(stem);
    }

    private static String beginning(String stem) {
        return stem.substring(0, stem.offsetByCodePoints(0, stem.codePointCount(0, stem.length()) <= SHORT ? 1 : 2));
    }

    /** Whether a word is one of them. */
    public boolean have(String word) {
        return word.startsWith(beginning)
                && (sought.beginning() || stems.of(word).equals(stem));
    }

    /** What all of them begin with. */
    String beginning() {
        return beginning;
    }
}
