package org.attackregister.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The legal words that lie nearest to a word that is not one of them. */
public final class Nearest {
    private static final int MOST = 3;
    private static final int LONGEST = 64;
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_BEGINNING = 4;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** A name of a parameter is one word, with its prefix. */
    private static final Pattern WORD = Pattern.compile("[^\\s-]+");

    /** Of words that differ in case only, the lower-case one comes first: codes are written so. */
    private static final Comparator<String> ALPHABETICAL = Comparator.comparing(
                    (String word) -> word.toLowerCase(Locale.ROOT))
            .thenComparing(Comparator.reverseOrder());

    private Nearest() {}

    /** A candidate, and in how many letters what is compared of it differs. */
    private record NearWord(String candidate, int distance) {}

    /**
     * The nearest candidates by edit distance (Damerau-Levenshtein, adjacent transpositions count one), at most three,
     * best first; none where even the best differs in more than a third of its letters. After them come candidates that
     * contain the word, the shortest first. Where there are none of both, candidates whose first words are near, as many
     * as were asked: {@code Kabull} is near {@code Kabul city}. Numbers have no neighbours.
     */
    public static List<String> to(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return List.of();
        }
        String asked = word.toLowerCase(Locale.ROOT);
        if (asked.isEmpty() || NUMBER.matcher(asked).matches()) {
            return List.of();
        }
        Stream<String> containing = candidates.stream()
                .filter(c -> asked.length() >= SHORTEST_PART
                        && c.toLowerCase(Locale.ROOT).contains(asked))
                .sorted(Comparator.comparingInt(String::length).thenComparing(ALPHABETICAL));
        List<String> near = first(Stream.concat(close(asked, candidates, UnaryOperator.identity()), containing));
        return near.isEmpty() && asked.length() >= SHORTEST_BEGINNING
                ? first(close(asked, candidates, beginning(asked)))
                : near;
    }

    private static List<String> first(Stream<String> ranked) {
        Set<String> seen = new HashSet<>();
        return ranked.filter(c -> seen.add(c.toLowerCase(Locale.ROOT)))
                .limit(MOST)
                .toList();
    }

    private static Stream<String> close(String asked, Collection<String> candidates, UnaryOperator<String> compared) {
        return candidates.stream()
                .flatMap(candidate -> {
                    String part = compared.apply(candidate);
                    int most = Math.max(1, Math.max(asked.length(), part.length()) / 3);
                    boolean comparable = part.length() <= LONGEST
                            && Math.abs(part.length() - asked.length()) <= most
                            && !NUMBER.matcher(part).matches();
                    return comparable
                            ? Stream.of(new NearWord(candidate, distance(asked, part.toLowerCase(Locale.ROOT))))
                                    .filter(r -> r.distance <= most)
                            : Stream.empty();
                })
                .sorted(Comparator.comparingInt(NearWord::distance).thenComparing(NearWord::candidate, ALPHABETICAL))
                .map(NearWord::candidate);
    }

    /** The first words of a candidate, as many as were asked. */
    private static UnaryOperator<String> beginning(String asked) {
        int words = (int) WORD.matcher(asked).results().count();
        return candidate -> WORD.matcher(candidate)
                .results()
                .skip(Math.max(0, words - 1))
                .findFirst()
                .map(last -> candidate.substring(0, last.end()))
                .orElse("");
    }

    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
            }
        }
        return cost[a.length()][b.length()];
    }
}
