package org.attackregister.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attackregister.model.Coded;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Grade;
import org.attackregister.query.Counting;
import org.attackregister.query.Measure;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.Sort;
import org.attackregister.query.filter.CalendarUnit;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.Condition.Scope;
import org.attackregister.query.filter.DateCertainty;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.RowSort;
import org.attackregister.query.read.Vocabulary;

/** Questions that a random register can be asked at one revision, drawn as query parameters. */
final class RandomQuestions {
    /** Words of texts, words of the names of countries and regions, and a code and a number that are in no name. */
    private static final List<String> ASKED_WORDS = Stream.concat(
                    RandomAttacks.WORDS.stream(), Stream.of("Land", "land", "asia", "su", "1", "bombing", "fridays"))
            .toList();

    /** Moments before and after every record, the greatest that can be written among them. */
    private static final List<String> FAR =
            List.of("0001-01-01T00:00:00Z", "1600-01-01T00:00:00Z", "2200-01-01T00:00:00Z", "9999-12-31T23:59:59Z");

    private final Random random;
    private final RandomAttacks values;
    private final Snapshot snapshot;
    private final Vocabulary vocabulary;

    /** The words of the dataset that is asked. */
    private Vocabulary places;

    RandomQuestions(Random random, Snapshot snapshot, long revision) {
        this.random = random;
        this.values = new RandomAttacks(random);
        this.snapshot = snapshot;
        this.vocabulary = snapshot.vocabulary(revision);
        this.places = vocabulary;
    }

    /** A list: a filter and an order. */
    QueryParameters list() {
        Map<String, List<String>> parameters = filter();
        parameters.put(Parameter.SORT.wireName(), List.of(values.one(Sort.all()).text()));
        return new QueryParameters(parameters);
    }

    /** Grouped counts: a filter, and the shape of the answer. */
    QueryParameters counts() {
        Map<String, List<String>> parameters = filter();
        List<Dimension> dimensions = some(List.of(Dimension.values()), CountQuestion.MAX_DIMENSIONS);
        if (!dimensions.isEmpty() || random.nextInt(4) > 0) {
            dimensions = dimensions.isEmpty() ? List.of(values.one(List.of(Dimension.values()))) : dimensions;
            parameters.put(Parameter.GROUP_BY.wireName(), List.of(joined(dimensions)));
            Dimension last = dimensions.get(dimensions.size() - 1);
            boolean top = random.nextInt(3) == 0;
            if (top) {
                parameters.put(Parameter.TOP.wireName(), List.of(String.valueOf(1 + random.nextInt(4))));
            }
            if (random.nextInt(4) == 0) {
                parameters.put(Parameter.HAVING_MIN.wireName(), List.of(String.valueOf(1 + random.nextInt(4))));
            }
            if (random.nextInt(2) == 0) {
                parameters.put(
                        Parameter.SHARE_OF.wireName(),
                        List.of(values.one(CountQuestion.Denominator.words(dimensions))));
            }
            if (dimensions.stream().anyMatch(Dimension::isTime) && random.nextInt(2) == 0) {
                boolean fill = random.nextBoolean() && !(top && last.isTime());
                parameters.put(Parameter.FILL.wireName(), List.of(String.valueOf(fill)));
            }
        }
        List<Measure> measures = some(Measure.ALL, 3);
        if (!measures.isEmpty()) {
            parameters.put(Parameter.MEASURES.wireName(), List.of(joined(measures)));
        }
        if (measures.contains(Measure.LETHALITY) && random.nextBoolean()) {
            parameters.put(Parameter.LETHAL_MIN.wireName(), List.of(String.valueOf(1 + random.nextInt(20))));
        }
        addRanks(
                parameters,
                dimensions,
                Stream.concat(Stream.of(Measure.ATTACKS), measures.stream())
                        .distinct()
                        .toList());
        if (random.nextInt(5) > 0) {
            boolean spread = measures.contains(Measure.LETHALITY);
            Counting counting =
                    values.one(spread ? List.of(Counting.PRIMARY, Counting.ANY) : List.of(Counting.values()));
            parameters.put(Parameter.COUNTING.wireName(), List.of(counting.code()));
            if (counting != Counting.PRIMARY) {
                removeAny(parameters);
            }
        }
        addLayout(parameters, dimensions, measures);
        return new QueryParameters(parameters);
    }

    /** Whether figures run up over time, and which dimension's values are columns, with nothing that cannot go beside either. */
    private void addLayout(Map<String, List<String>> parameters, List<Dimension> dimensions, List<Measure> measures) {
        long times = dimensions.stream().filter(Dimension::isTime).count();
        boolean foldsTime = parameters.containsKey(Parameter.TOP.wireName())
                && !dimensions.isEmpty()
                && dimensions.get(dimensions.size() - 1).isTime();
        if (times == 1 && !foldsTime && !measures.contains(Measure.LETHALITY) && random.nextInt(3) == 0) {
            parameters.put(Parameter.CUMULATIVE.wireName(), List.of("true"));
            parameters.remove(Parameter.SHARE_OF.wireName());
            parameters.remove(Parameter.HAVING_MIN.wireName());
        }
        if (dimensions.size() > 1 && times < 2 && random.nextInt(3) == 0) {
            Dimension wide = values.one(dimensions);
            parameters.put(Parameter.WIDE.wireName(), List.of(wide.code()));
            parameters.remove(Parameter.HAVING_MIN.wireName());
            List<String> sort = parameters.getOrDefault(Parameter.ROW_SORT.wireName(), List.of()).stream()
                    .filter(key -> !key.equals(wide.code()) && !key.equals("-" + wide.code()))
                    .toList();
            parameters.remove(Parameter.ROW_SORT.wireName());
            if (!sort.isEmpty()) {
                parameters.put(Parameter.ROW_SORT.wireName(), sort);
            }
        }
    }

    /** By what the values are chosen that are kept, and by what the rows are sorted. */
    private void addRanks(Map<String, List<String>> parameters, List<Dimension> dimensions, List<Measure> measures) {
        if (parameters.containsKey(Parameter.TOP.wireName()) && random.nextBoolean()) {
            parameters.put(
                    Parameter.TOP_BY.wireName(), List.of(values.one(measures).code()));
        }
        if (!dimensions.isEmpty() && random.nextInt(3) == 0) {
            Set<Coded> keys = new HashSet<>();
            List<RowSort> all = RowSort.all(dimensions, measures);
            parameters.put(
                    Parameter.ROW_SORT.wireName(),
                    Stream.generate(() -> values.one(all))
                            .limit(1L + random.nextInt(3))
                            .filter(sort -> keys.add(sort.key()))
                            .map(RowSort::text)
                            .toList());
        }
    }

    /** There any. means the plain name, and cannot be used with one on the same list, nor with no value. */
    private static void removeAny(Map<String, List<String>> parameters) {
        List<FilterField> listed =
                FilterField.ALL.stream().filter(FilterField::listed).toList();
        for (FilterField field : listed) {
            List<String> values = parameters.getOrDefault(Scope.ANY.prefix() + field.wireName(), List.of());
            if (values.contains("null")) {
                parameters.remove(Scope.ANY.prefix() + field.wireName());
            }
            if (parameters.containsKey(field.wireName())) {
                listed.stream()
                        .filter(f -> f.list() == field.list())
                        .forEach(f -> parameters.remove(Scope.ANY.prefix() + f.wireName()));
            }
        }
    }

    private Map<String, List<String>> filter() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        String dataset = dataset();
        places = vocabulary.ofDataset(dataset);
        parameters.put(Parameter.DATASET.wireName(), List.of(dataset));
        int conditions = List.of(0, 0, 1, 1, 1, 2, 2, 3, 4).get(random.nextInt(9));
        for (int i = 0; i < conditions; i++) {
            FilterField field = values.one(FilterField.ALL);
            Scope scope = field.listed() ? values.one(List.of(Scope.values())) : Scope.PLAIN;
            if (field.list() != null && random.nextInt(3) == 0) {
                noValueBesideAnother(parameters, field, scope);
            }
            String not = field.isNegatable() && random.nextInt(4) == 0 ? Condition.NOT : "";
            List<String> texts = texts(field);
            if (field.shape().allowsSeveral() && random.nextInt(6) == 0) {
                texts = texts.stream().map(t -> "!" + t).toList();
            }
            if (!texts.isEmpty()) {
                parameters.put(not + scope.prefix() + field.wireName(), texts);
            }
        }
        removeReversed(parameters, FilterField.FROM, FilterField.TO);
        if (random.nextInt(3) == 0) {
            parameters.put(FilterField.DATES.wireName(), texts(FilterField.DATES));
        }
        if (parameters.containsKey(FilterField.GRADE_OF.wireName())) {
            // 'inclusive' refuses certain ones
            parameters.remove(FilterField.DATES.wireName());
        }
        AttackField.TOLLS.forEach(
                toll -> removeReversed(parameters, FilterField.atLeast(toll), FilterField.atMost(toll)));
        return parameters;
    }

    /** No value, alone or beside one, on one field of a list, and the same or a value on another field of it. */
    private void noValueBesideAnother(Map<String, List<String>> parameters, FilterField field, Scope scope) {
        List<FilterField> same =
                FilterField.ALL.stream().filter(f -> f.list() == field.list()).toList();
        for (FilterField asked : List.of(field, values.one(same))) {
            List<String> texts = new ArrayList<>(
                    random.nextBoolean() ? List.of() : texts(asked).subList(0, 1));
            if (texts.isEmpty() || random.nextBoolean()) {
                texts.add("null");
            }
            parameters.put(
                    scope.prefix() + asked.wireName(), texts.stream().distinct().toList());
        }
    }

    /** Ranges that may be reversed, and would be refused then, are made open. */
    private static void removeReversed(Map<String, List<String>> parameters, FilterField low, FilterField high) {
        if (parameters.containsKey(low.wireName())) {
            parameters.remove(high.wireName());
        }
    }

    private String dataset() {
        return values.one(List.of("alpha", "alpha", "alpha", "beta", "gamma"));
    }

    private List<String> texts(FilterField field) {
        return switch (field.shape()) {
            case RECORD -> orNull(codes(field));
            case WORD, GRADE_RULE -> orNull(field.words());
            case GRADE -> List.of(values.one(List.of(Grade.values())).code());
            case GRID -> orNull(List.of("179779", "179780", "1", "259200", "258481", "720"));
            case BOOLEAN -> orNull(List.of("true", "false"));
            case YEAR -> atLeastOne(List.of("2018", "2019", "2020", "2021", "2022", "2023", "2030"));
            case PERIOD -> orNull(periods(field.period()));
            case FIRST_DAY, LAST_DAY ->
                List.of(values.one(
                        List.of("1900", "2019", "2020-02", "2020-06-11", "2021", "2022-12", "2023-01-01", "2100")));
            case WINDOWS -> List.of(values.one(List.of(DateCertainty.values())).code());
            case PROVINCE ->
                orNull(RandomAttacks.PROVINCES.stream()
                        .filter(p -> !places.readAdmin1(p).matches().isEmpty())
                        .toList());
            case CITY ->
                orNull(RandomAttacks.CITIES.stream()
                        .filter(c -> !places.readCity(c).matches().isEmpty())
                        .toList());
            case AT_LEAST, AT_MOST -> List.of(values.one(List.of("0", "0.5", "1.333333333", "1.333333334", "7", "30")));
            case BOX -> List.of(box());
            case CIRCLE -> List.of(circle());
            case WORDS ->
                List.of(String.join(
                        " ",
                        Stream.generate(this::search)
                                .limit(1L + random.nextInt(2))
                                .toList()));
            case MOMENT -> List.of(moment());
        };
    }

    private static List<String> periods(CalendarUnit unit) {
        return Stream.of(
                        "2018-12-31",
                        "2019-01-15",
                        "2020-02-29",
                        "2021-01-01",
                        "2021-06-30",
                        "2022-12-31",
                        "2024-01-02")
                .map(day -> unit.text(unit.number(LocalDate.parse(day))))
                .distinct()
                .toList();
    }

    /** A word, several that are written together, a phrase, a beginning, or one of two. */
    private String search() {
        return switch (random.nextInt(6)) {
            case 0 -> '"' + values.one(ASKED_WORDS) + " " + values.one(ASKED_WORDS) + '"';
            case 1 -> values.one(List.of("mos", "BOMB", "friday", "Hiṣ", "kab", "is", "as")) + '*';
            case 2 -> values.one(ASKED_WORDS) + " | " + values.one(ASKED_WORDS);
            case 3 -> '"' + values.one(ASKED_WORDS) + " bo*\" |" + values.one(ASKED_WORDS);
            case 4 -> values.one(ASKED_WORDS) + "-" + values.one(ASKED_WORDS);
            default -> values.one(ASKED_WORDS);
        };
    }

    private static List<String> codes(FilterField field) {
        return switch (field.wireName()) {
            case "group", "target_group" -> RandomAttacks.GROUPS;
            case "country" -> RandomAttacks.COUNTRIES;
            case "region" -> RandomAttacks.REGIONS;
            case "target_category" -> RandomAttacks.CATEGORIES;
            case "target_type" -> RandomAttacks.TYPES;
            case "target_subtype" -> RandomAttacks.SUBTYPES;
            case "attack_type" -> RandomAttacks.ATTACK_TYPES;
            case "weapon_type" -> RandomAttacks.WEAPON_TYPES;
            default -> throw new IllegalArgumentException(field.wireName());
        };
    }

    private List<String> orNull(List<String> pool) {
        List<String> texts = new ArrayList<>(pool.isEmpty() ? List.of() : atLeastOne(pool));
        if (texts.isEmpty() || random.nextInt(5) == 0) {
            texts.add("null");
        }
        return texts;
    }

    private List<String> atLeastOne(List<String> pool) {
        List<String> some = new ArrayList<>(some(pool, 3));
        some.add(values.one(pool));
        return some.stream().map(t -> t.replace(",", "\\,")).toList();
    }

    private <T> List<T> some(List<T> pool, int most) {
        return Stream.generate(() -> values.one(pool))
                .limit(random.nextInt(most + 1))
                .distinct()
                .toList();
    }

    private static String joined(List<? extends Coded> values) {
        return values.stream().map(Coded::code).collect(Collectors.joining(","));
    }

    /** Corners are places of attacks, so that some lie on the edge. */
    private String box() {
        double[] a = values.point();
        double[] b = values.point();
        return a[1] + "," + Math.min(a[0], b[0]) + "," + b[1] + "," + Math.max(a[0], b[0]);
    }

    private String circle() {
        double[] point = values.point();
        return point[0] + "," + point[1] + ","
                + values.one(List.of("0.001", "30.03", "555.5", "3000.1", "12345.6", "20039.9"));
    }

    private String moment() {
        if (random.nextInt(4) == 0) {
            return values.one(FAR);
        }
        long revision = 1 + (long) (random.nextDouble() * snapshot.revision());
        Instant recorded = snapshot.recordedAt(revision).orElseThrow();
        return recorded.plusMillis(random.nextInt(3) - 1L).toString();
    }
}
