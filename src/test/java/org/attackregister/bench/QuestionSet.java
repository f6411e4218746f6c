package org.attackregister.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.attackregister.bench.RandomQuestion.Asked;
import org.attackregister.bench.limit.DuckDbLimit;

/**
 * Questions that nobody has asked before: one to four conditions, with values of attacks that are there, so that what is
 * frequent is asked for often; two dimensions.
 */
final class QuestionSet {
    private static final List<String> DIMENSIONS = List.of(
            "year", "country", "region", "target_category", "target_type", "attack_type", "weapon_type", "suicide");
    private static final int MOST_CONDITIONS = 4;
    private static final String SAMPLE = """
            select year, country, region, target_category, target_type, attack_type, weapon_type, first_group
            from attack where region is not null and target_type is not null order by hash(id) limit 2000
            """;

    private final Random random;
    private final List<List<String>> sample;
    private final Set<RandomQuestion> drawn = new HashSet<>();

    QuestionSet(DuckDb duckDb, long seed) throws IOException {
        this.random = new Random(seed);
        this.sample = duckDb.ask(SAMPLE);
    }

    List<RandomQuestion> draw(int count) {
        List<RandomQuestion> questions = new ArrayList<>();
        while (questions.size() < count) {
            RandomQuestion question = question();
            if (drawn.add(question)) {
                questions.add(question);
            }
        }
        return questions;
    }

    private RandomQuestion question() {
        List<Integer> kinds = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        Collections.shuffle(kinds, random);
        List<String> dimensions = new ArrayList<>(DIMENSIONS);
        Collections.shuffle(dimensions, random);
        return new RandomQuestion(
                kinds.subList(0, 1 + random.nextInt(MOST_CONDITIONS)).stream()
                        .map(this::condition)
                        .toList(),
                List.copyOf(dimensions.subList(0, 2)));
    }

    private Asked condition(int kind) {
        return switch (kind) {
            case 0 -> years();
            case 1 -> equal("country", 1);
            case 2 -> equal("region", 2);
            case 3 -> among("target_category", 3);
            case 4 -> first("target_type", 4);
            case 5 -> among("attack_type", 5);
            case 6 -> among("weapon_type", 6);
            case 7 -> among("group", 7);
            case 8 -> truth("success");
            case 9 -> atLeast("killed", 1 + random.nextInt(5));
            case 10 -> atLeast("wounded", 1 + random.nextInt(20));
            case 11 -> atMost("killed", 5 + random.nextInt(50));
            default -> throw new IllegalArgumentException("no condition has the number " + kind);
        };
    }

    /** A value that an attack has, by the column of the sample. */
    private String value(int column) {
        String value = sample.get(random.nextInt(sample.size())).get(column);
        return value.isEmpty() || value.equals(DuckDbLimit.NONE) ? value(column) : value;
    }

    private Asked years() {
        int one = Integer.parseInt(value(0));
        int other = Integer.parseInt(value(0));
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        return new Asked("from=%d&to=%d".formatted(from, to), "year between %d and %d".formatted(from, to));
    }

    private Asked equal(String field, int column) {
        String value = value(column);
        return random.nextInt(4) == 0
                ? new Asked("not.%s=%s".formatted(field, value), "%s is distinct from '%s'".formatted(field, value))
                : new Asked("%s=%s".formatted(field, value), "%s = '%s'".formatted(field, value));
    }

    /** Any entry of a list, or none. */
    private Asked among(String field, int column) {
        String value = value(column);
        String contains = "coalesce(list_contains(%s_list, '%s'), false)".formatted(field, value);
        return random.nextInt(4) == 0
                ? new Asked("not.%s=%s".formatted(field, value), "not " + contains)
                : new Asked("%s=%s".formatted(field, value), contains);
    }

    private Asked first(String field, int column) {
        String value = value(column);
        return new Asked("primary.%s=%s".formatted(field, value), "%s = '%s'".formatted(field, value));
    }

    private Asked truth(String field) {
        boolean value = random.nextBoolean();
        return new Asked("%s=%s".formatted(field, value), "%s = %s".formatted(field, value));
    }

    private static Asked atLeast(String field, int least) {
        return new Asked("%s_min=%d".formatted(field, least), "%s >= %d".formatted(field, least));
    }

    private static Asked atMost(String field, int most) {
        return new Asked("%s_max=%d".formatted(field, most), "%s <= %d".formatted(field, most));
    }
}
