package org.attackregister.query.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.query.Words;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.filter.Phrase;
import org.attackregister.query.filter.Phrase.SoughtWord;

/**
 * Reads what is searched for: words, {@code "a phrase"}, {@code either | or}, {@code begin*}. What other searches read
 * otherwise than this one is refused, and never looked for as something else.
 */
public final class SearchReader {
    /** Words that may be looked for at once. */
    public static final int MAX_WORDS = 20;

    /** Letters before a star: what begins with one letter is no search. */
    private static final int LEAST_BEGINNING = 2;

    private static final String QUOTES = "\"“”„«»＂";
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

    private final Faults faults;

    /** A reader that notes what it refuses. */
    public SearchReader(Faults faults) {
        this.faults = faults;
    }

    /** What a text asks for; nothing where it is refused. */
    public Optional<Operand.Search> read(String parameter, String text) {
        return new Reading(parameter, text).search();
    }

    /** Words between spaces, quotes and bars, in the order in which they are looked for; none of a bar. */
    private record Term(List<SoughtWord> words, boolean isPhrase, boolean isBar) {}

    /** One text on its way to a search. */
    private final class Reading {
        private final String parameter;
        private final String text;
        private final List<Term> terms = new ArrayList<>();
        private int bracket = -1;
        private boolean refused;

        Reading(String parameter, String text) {
            this.parameter = parameter;
            this.text = text;
        }

        Optional<Operand.Search> search() {
            readTerms();
            if (!refused) {
                refuseBars();
            }
            long words = terms.stream().mapToLong(t -> t.words().size()).sum();
            if (words > MAX_WORDS) {
                refuse(FaultCode.TOO_MANY, "takes at most " + MAX_WORDS + " words, not " + words + ".");
            }
            if (!refused && words == 0) {
                refuse(FaultCode.MALFORMED, "takes at least one word, not '" + Fault.shortened(text) + "'.");
            }
            return refused ? Optional.empty() : Optional.of(new Operand.Search(joined()));
        }

        private void readTerms() {
            int start = 0;
            for (int at = 0; at <= text.length(); at++) {
                char letter = at < text.length() ? text.charAt(at) : ' ';
                boolean quote = QUOTES.indexOf(letter) >= 0;
                if (!quote && letter != '|' && !Character.isWhitespace(letter)) {
                    continue;
                }
                readTerm(start, at);
                if (letter == '|') {
                    terms.add(new Term(List.of(), false, true));
                } else if (quote) {
                    at = readPhrase(at);
                }
                start = at + 1;
            }
        }

        private void readTerm(int start, int end) {
            String term = text.substring(start, end);
            int opened = Math.max(term.indexOf('('), term.indexOf(')'));
            bracket = bracket < 0 && opened >= 0 ? start + opened : bracket;
            if (OPERATORS.contains(term)) {
                refuseAt(
                        start,
                        "the word " + term + ": all words are looked for, 'a | b' finds either, 'not." + parameter
                                + "' leaves out what has them, and in small letters it is a word like others");
            } else if (term.length() > 1 && term.charAt(0) == '-' && Words.isOfWord(term.codePointAt(1))) {
                refuseAt(start, "'-' before a word: the filter 'not." + parameter + "' leaves out what has it");
            } else {
                add(start, term, false);
            }
        }

        /** Reads what is in quotes, and gives the place of the last one. */
        private int readPhrase(int opening) {
            int closing = opening + 1;
            while (closing < text.length() && QUOTES.indexOf(text.charAt(closing)) < 0) {
                closing++;
            }
            if (closing == text.length()) {
                refuseAt(opening, "a quote that is not closed");
            } else if (!add(opening + 1, text.substring(opening + 1, closing), true)) {
                refuseAt(opening, "quotes without a word between them");
            }
            return closing;
        }

        private boolean add(int start, String term, boolean phrase) {
            List<SoughtWord> words = new ArrayList<>();
            int from = 0;
            for (int star = term.indexOf('*'); star >= 0; star = term.indexOf('*', from)) {
                if (!isBeginning(term, from, star)) {
                    refuseAt(
                            start + star,
                            "'*' where it is not behind the first letters of a word, at least " + LEAST_BEGINNING
                                    + " of them, as in 'mosq*'");
                    return true;
                }
                List<String> before = Words.each(term.substring(from, star));
                before.subList(0, before.size() - 1).forEach(word -> words.add(new SoughtWord(word, false)));
                words.add(new SoughtWord(before.get(before.size() - 1), true));
                from = star + 1;
            }
            Words.each(term.substring(from)).forEach(word -> words.add(new SoughtWord(word, false)));
            if (!words.isEmpty()) {
                terms.add(new Term(words, phrase, false));
            }
            return !words.isEmpty();
        }

        /** Whether a star is straight behind a word that is long enough, and nothing of a word is straight behind it. */
        private boolean isBeginning(String term, int from, int star) {
            List<String> before = Words.each(term.substring(from, star));
            String word = before.isEmpty() ? "" : before.get(before.size() - 1);
            List<String> longer = Words.each(term.substring(from, star) + "x");
            return word.codePointCount(0, word.length()) >= LEAST_BEGINNING
                    && longer.get(longer.size() - 1).equals(word + "x")
                    && term.indexOf('*', star + 1) != star + 1
                    && Words.each("x" + term.substring(star + 1)).get(0).equals("x");
        }

        private void refuseBars() {
            for (int i = 0; i < terms.size(); i++) {
                boolean alone =
                        i == 0 || i == terms.size() - 1 || terms.get(i - 1).isBar();
                if (terms.get(i).isBar() && alone) {
                    refuse(FaultCode.MALFORMED, "has '|' without a word or phrase on either side.");
                    return;
                }
            }
            if (bracket >= 0 && terms.stream().anyMatch(Term::isBar)) {
                refuseAt(
                        bracket, "a bracket beside '|', which takes the one word or phrase on either side and no more");
            }
        }

        /** Beside a bar, what is written together is a phrase; elsewhere all its words are looked for. */
        private List<List<Phrase>> joined() {
            List<List<Phrase>> all = new ArrayList<>();
            for (int i = 0; i < terms.size(); i++) {
                Term term = terms.get(i);
                boolean behindBar = i > 0 && terms.get(i - 1).isBar();
                boolean beforeBar = i + 1 < terms.size() && terms.get(i + 1).isBar();
                if (behindBar) {
                    all.get(all.size() - 1).add(new Phrase(term.words()));
                } else if (term.isPhrase() || beforeBar) {
                    all.add(new ArrayList<>(List.of(new Phrase(term.words()))));
                } else {
                    term.words().forEach(word -> all.add(new ArrayList<>(List.of(new Phrase(List.of(word))))));
                }
                if (beforeBar) {
                    i += 1;
                }
            }
            Set<List<Phrase>> different = new LinkedHashSet<>();
            all.forEach(any -> different.add(any.stream().distinct().toList()));
            return List.copyOf(different);
        }

        private void refuseAt(int place, String what) {
            int character = text.codePointCount(0, place) + 1;
            refuse(FaultCode.MALFORMED, "has at character " + character + " " + what + ".");
        }

        private void refuse(FaultCode code, String message) {
            refused = true;
            faults.add(Fault.parameter(parameter, code, "'" + parameter + "' " + message, text));
        }
    }
}
