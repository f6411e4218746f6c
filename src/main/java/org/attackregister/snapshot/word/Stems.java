package org.attackregister.snapshot.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The forms of English words that are one word, by Lucene's Krovetz stemmer, which goes by a dictionary: {@code bombings}
 * is {@code bomb}, and {@code organization} is not {@code organ}. For one thread at a time.
 */
public final class Stems {
    /** What looks like a form of another word and is a name: {@code hamas} is not several of {@code hama}. */
    private static final Set<String> NAMES = words("""
            abbas amals arras beslan coates dawes fares gorges hamas homs ides isis islamic kings kos lagos mars mas
            nahas oas pas states taftas tunis united
            """);

    /** Lands and peoples: the stemmer takes {@code iraqi} for {@code iraq}, of which each attack there has the name. */
    private static final Set<String> LANDS = words("""
            afghanistan africa albania algeria america andorra angola arabia argentina armenia asia australia austria
            azerbaijan bangladesh belgium bermuda bolivia bosnia botswana brazil britain bulgaria burma california
            cambodia canada chad chile china colombia croatia cuba cyprus czechoslovakia denmark dutch egypt equador
            eritrea estonia ethiopia europe fiji finland france gambia georgia germany ghana greece grenada guam
            guatemala guinea guyana haiti hawaii honduras hungary iceland indonesia iran iraq ireland israel italy
            jamaica japan jordan kenya korea kuwait lanka laos latvia lebanon liberia libya lithuania macedonia
            madagascar malaysia malta mauritania mexico micronesia moldova monaco mongolia montenegro morocco namibia
            nepal nicaragua nigeria norway oman pakistan panama papua paraguay peru philippines portugal romania russia
            rwanda samoa scotland serbia slovak slovenia somalia spain sweden switzerland syria taiwan tanzania texas
            thailand tunisia turkey uganda ukraine uruguay uzbekistan venezuela viet virginia yemen yugoslavia zambia
            zealand zimbabwe
            """);

    private final WordStream word = new WordStream();
    private final TokenStream stemmed = new KStemFilter(word);
    private final CharTermAttribute stem = stemmed.getAttribute(CharTermAttribute.class);

    /** The word of which a word is a form, which may be itself. */
    public String of(String form) {
        if (NAMES.contains(form)) {
            return form;
        }
        String found = stem(form);
        boolean plural = form.endsWith("s") && !form.endsWith("ss");
        if (!LANDS.contains(found) || form.equals(found) || form.equals(found + "s")) {
            return found;
        }
        return plural ? form.substring(0, form.length() - 1) : form;
    }

    private String stem(String form) {
        try {
            word.over(List.of(List.of(form)));
            return stemmed.incrementToken() ? stem.toString() : form;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
