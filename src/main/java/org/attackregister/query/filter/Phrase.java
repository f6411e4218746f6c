package org.attackregister.query.filter;

import java.util.List;
import java.util.stream.Collectors;

/** Words that are looked for, one straight behind the other. */
public record Phrase(List<SoughtWord> words) {
    public Phrase {
        words = List.copyOf(words);
    }

    /** One word in any of its forms. */
    public static Phrase of(String word) {
        return new Phrase(List.of(new SoughtWord(word, false)));
    }

    /** As it is asked for, in its normal form. */
    public String text() {
        String text = words.stream().map(SoughtWord::text).collect(Collectors.joining(" "));
        return words.size() == 1 ? text : '"' + text + '"';
    }

    /**
     * A word that is looked for.
     *
     * @param word in plain lower-case letters
     * @param beginning whether all words are meant that begin like it, and not the forms of one
     */
    public record SoughtWord(String word, boolean beginning) {
        /** As it is asked for. */
        String text() {
            return beginning ? word + '*' : word;
        }
    }
}
