package org.attackregister.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.attackregister.model.Versioned;
import org.attackregister.model.attack.Attack;
import org.attackregister.query.Counting;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.RowSort;
import org.attackregister.query.question.TopValues;
import org.jspecify.annotations.Nullable;

/** Counts by hand: each attack is laid into the cells that it belongs to, and the cells are made into rows. */
final class BruteForceCount {
    /** The folded values in a key; no code is written so. */
    static final String REST = "(the rest)";

    private final CountQuestion question;
    private final List<Dimension> dimensions;
    private final List<Attack> attacks;
    private final UnaryOperator<String> lead;
    private final FilledPeriods periods;
    private final CoverageByHand covered;
    private final LayoutByHand layout;
    private final Map<List<@Nullable String>, String> coveredSoFar = new HashMap<>();
    private @Nullable NavigableMap<String, List<LocalDate>> days;
    private final Set<String> kept = new HashSet<>();
    private final Set<String> folded = new HashSet<>();

    BruteForceCount(BruteForce register, CountQuestion question) {
        this.question = question;
        this.dimensions = question.groupBy();
        this.attacks = register.matching(question.filter()).stream()
                .map(Versioned::value)
                .map(register.named(question.filter()))
                .toList();
        this.lead = register.named(question.filter().revision())::lead;
        this.periods = FilledPeriods.of(register, question.filter());
        this.covered = register.coverage(question.filter());
        this.layout = new LayoutByHand(question, periods);
        fold();
    }

    /** The answer as lines: a row each, then what is said about all of them. */
    List<String> lines() {
        List<CountedKey> keys = keys();
        Map<CountedKey, CountedSums> cells = question.cumulative() ? running(keys) : cells(dimensions);
        keys.sort(asked(cells).thenComparing(order()));
        List<String> lines = new ArrayList<>();
        Function<CountedKey, String> wholes = wholes(cells);
        int leftOut = 0;
        for (CountedKey key : keys) {
            CountedSums cell = cells.get(key);
            String coverage = known(coverage(key), cell);
            if (cell == null && !coverage.startsWith("not_")) {
                cell = new CountedSums(question);
            }
            if (isLeftOut(cell)) {
                leftOut++;
            } else {
                lines.add(dimensions.stream()
                                .map(d -> REST.equals(key.at(d)) ? "null" : String.valueOf(key.at(d)))
                                .toList()
                        + " " + coverage + " "
                        + (cell == null ? "not known" : cell.text()) + " of " + wholes.apply(key)
                        + (isRest(key) ? " folded " + folded.stream().sorted().toList() : ""));
            }
        }
        CountedSums everything = cells(List.of()).values().stream().findFirst().orElse(null);
        String coverage = known(covered.anyDay(null, null), everything);
        lines.add("totals " + coverage + " "
                + (everything != null
                        ? everything.text()
                        : coverage.startsWith("not_") ? "not known" : new CountedSums(question).text()));
        lines.add("several " + number(Counting.ANY, of -> of.size() > 1) + " without "
                + number(question.counting(), of -> of.stream().anyMatch(this::lacksValue)));
        lines.add("folded " + folded.size() + " left out " + leftOut);
        return lines;
    }

    /** The keys of the rows, in no order. */
    private List<CountedKey> keys() {
        Set<CountedKey> keys = new HashSet<>(cells(dimensions).keySet());
        if (dimensions.isEmpty() && keys.isEmpty()) {
            keys.add(new CountedKey(Map.of()));
        }
        if (question.fill()) {
            keys.addAll(filled(List.copyOf(keys)));
        }
        return new ArrayList<>(layout.crossed(keys));
    }

    /** What each row counts of its own period and of all before it. */
    private Map<CountedKey, CountedSums> running(List<CountedKey> rows) {
        Map<CountedKey, CountedSums> running = cells(dimensions);
        layout.series(rows).forEach(series -> {
            CountedSums soFar = null;
            for (CountedKey row : series.values()) {
                CountedSums own = running.get(row);
                if (soFar != null || own != null) {
                    soFar = new CountedSums(question).plus(soFar).plus(own);
                    running.put(row, soFar);
                }
            }
        });
        return running;
    }

    private String coverageSoFar(CountedKey row) {
        Dimension time = CalendarByHand.times(dimensions).get(0);
        String period = row.at(time);
        if (period == null) {
            return "null";
        }
        String country = place(row, Dimension.COUNTRY);
        String region = dimensions.contains(Dimension.COUNTRY) ? null : place(row, Dimension.REGION);
        return coveredSoFar.computeIfAbsent(
                Arrays.asList(period, country, region),
                k -> covered.days(
                        days().headMap(period, true).values().stream()
                                .flatMap(List::stream)
                                .toList(),
                        country,
                        region));
    }

    private NavigableMap<String, List<LocalDate>> days() {
        NavigableMap<String, List<LocalDate>> known = days;
        if (known == null) {
            known = layout.days(keys());
            days = known;
        }
        return known;
    }

    /** Whether there would be more rows that are there only because every period has one, or more cells, than there may be. */
    boolean isTooMuch(int mostEmpty) {
        Set<CountedKey> present = cells(dimensions).keySet();
        if (!question.fill()) {
            return layout.isTooWide(present);
        }
        Set<CountedKey> filled = filled(List.copyOf(present));
        long empty = filled.stream().filter(key -> !present.contains(key)).count();
        filled.addAll(present);
        return empty > mostEmpty || layout.isTooWide(filled);
    }

    /** How many attacks lie in each cell with a part of them or as a whole. */
    Map<List<@Nullable String>, Long> attacks() {
        Map<List<@Nullable String>, Long> numbers = new HashMap<>();
        for (Attack attack : attacks) {
            parts(attack, dimensions).keySet().forEach(key -> numbers.merge(values(key), 1L, Long::sum));
        }
        if (question.cumulative()) {
            layout.series(keys()).forEach(series -> {
                long soFar = 0;
                for (CountedKey row : series.values()) {
                    soFar += numbers.getOrDefault(values(row), 0L);
                    numbers.put(values(row), soFar);
                }
            });
        }
        return numbers;
    }

    private List<@Nullable String> values(CountedKey key) {
        List<@Nullable String> values = new ArrayList<>();
        dimensions.forEach(d -> values.add(key.at(d)));
        return values;
    }

    private boolean isLeftOut(@Nullable CountedSums cell) {
        Integer least = question.havingMin();
        return least != null && (cell == null || cell.attacks().compareTo(Ratio.of(least)) < 0);
    }

    /** What lies in the rows that are left out. */
    BigDecimal attacksLeftOut() {
        return new BigDecimal(cells(dimensions).values().stream()
                .filter(this::isLeftOut)
                .map(CountedSums::attacks)
                .reduce(Ratio.ZERO, Ratio::plus)
                .text());
    }

    private Map<CountedKey, CountedSums> cells(List<Dimension> by) {
        Map<CountedKey, CountedSums> cells = new LinkedHashMap<>();
        for (Attack attack : attacks) {
            parts(attack, by)
                    .forEach((key, part) -> cells.computeIfAbsent(key, k -> new CountedSums(question))
                            .add(attack, part));
        }
        return cells;
    }

    /** How much of an attack lies in which cells. */
    private Map<CountedKey, Ratio> parts(Attack attack, List<Dimension> by) {
        Set<CountedKey> keys = keys(attack, by, question.counting());
        Map<CountedKey, Ratio> parts = new HashMap<>();
        for (CountedKey key : keys) {
            if (question.counting() == Counting.FRACTIONAL) {
                parts.merge(folded(key), Ratio.oneIn(keys.size()), Ratio::plus);
            } else {
                parts.put(folded(key), Ratio.oneIn(1));
            }
        }
        return parts;
    }

    /** What an attack is counted under: every combination of the entries of its lists. */
    private Set<CountedKey> keys(Attack attack, List<Dimension> by, Counting counting) {
        Set<CountedKey> keys = Set.of(new CountedKey(Map.of()));
        for (List<Dimension> together : AttackValues.TOGETHER) {
            List<Dimension> asked = by.stream().filter(together::contains).toList();
            List<Map<Dimension, @Nullable String>> entries = AttackValues.of(attack, together, lead);
            keys = joined(keys, keys(counting == Counting.PRIMARY ? entries.subList(0, 1) : entries, asked));
        }
        return keys;
    }

    /** What the entries of a list are counted under: no value only where none of them has one. */
    private static Set<CountedKey> keys(List<Map<Dimension, @Nullable String>> entries, List<Dimension> asked) {
        Set<CountedKey> keys = new HashSet<>();
        for (Map<Dimension, @Nullable String> entry : entries) {
            Map<Dimension, @Nullable String> values = new HashMap<>();
            asked.forEach(d -> values.put(d, entry.get(d)));
            keys.add(new CountedKey(values));
        }
        if (keys.size() > 1) {
            keys.removeIf(CountedKey::isUnknown);
        }
        return keys;
    }

    private static Set<CountedKey> joined(Set<CountedKey> left, Set<CountedKey> right) {
        Set<CountedKey> joined = new HashSet<>();
        left.forEach(l -> right.forEach(r -> joined.add(l.joined(r))));
        return joined;
    }

    /** Decides which values of the last dimension are kept: the largest, by themselves. */
    private void fold() {
        TopValues top = question.top();
        if (top == null) {
            return;
        }
        Dimension last = last();
        Map<String, @Nullable BigDecimal> sizes = new HashMap<>();
        cells(List.of(last)).forEach((key, sums) -> {
            String value = key.at(last);
            if (value != null) {
                sizes.put(value, sums.figure(top.by().code()));
            }
        });
        if (sizes.size() > top.most()) {
            sizes.keySet().stream()
                    .sorted(Comparator.comparing(
                                    (String value) -> sizes.get(value), Comparator.nullsLast(Comparator.reverseOrder()))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(top.most())
                    .forEach(kept::add);
            folded.addAll(sizes.keySet());
            folded.removeAll(kept);
        }
    }

    private Dimension last() {
        return dimensions.get(dimensions.size() - 1);
    }

    private CountedKey folded(CountedKey key) {
        if (folded.isEmpty() || !key.values().containsKey(last())) {
            return key;
        }
        return folded.contains(String.valueOf(key.at(last()))) ? key.with(last(), REST) : key;
    }

    private boolean isRest(CountedKey key) {
        return !folded.isEmpty() && REST.equals(key.at(last()));
    }

    /** Every period of the range beside every combination of other values that occurs, or beside none. */
    private Set<CountedKey> filled(List<CountedKey> present) {
        List<Dimension> times = CalendarByHand.times(dimensions);
        Set<CountedKey> others = new HashSet<>();
        for (CountedKey key : present) {
            Map<Dimension, @Nullable String> rest = new HashMap<>(key.values());
            rest.keySet().removeIf(Dimension::isTime);
            others.add(new CountedKey(rest));
        }
        if (others.isEmpty()) {
            Map<Dimension, @Nullable String> dataset = new HashMap<>();
            dataset.put(Dimension.DATASET, question.filter().dataset());
            others.add(new CountedKey(dataset));
        }
        Set<CountedKey> filled = new HashSet<>();
        for (List<String> texts : periods.all(times)) {
            for (CountedKey other : others) {
                CountedKey dated = other;
                for (int i = 0; i < times.size(); i++) {
                    dated = dated.with(times.get(i), texts.get(i));
                }
                filled.add(dated);
            }
        }
        return filled;
    }

    /** What is not stated is known in part where it has attacks. */
    private static String known(String coverage, @Nullable CountedSums cell) {
        return cell != null && coverage.equals("not_stated") ? "partial" : coverage;
    }

    private String coverage(CountedKey key) {
        if (question.cumulative()) {
            return coverageSoFar(key);
        }
        String country = place(key, Dimension.COUNTRY);
        String region = dimensions.contains(Dimension.COUNTRY) ? null : place(key, Dimension.REGION);
        List<Dimension> times = narrowest();
        if (times.isEmpty()) {
            return covered.anyDay(country, region);
        }
        List<@Nullable String> texts = new ArrayList<>();
        times.forEach(time -> texts.add(place(key, time)));
        if (texts.contains(null)) {
            return "null";
        }
        LocalDate first = LocalDate.of(
                Integer.parseInt(Objects.requireNonNull(texts.get(0)).substring(0, 4)) - 1, 12, 25);
        LocalDate day = first.datesUntil(first.plusDays(400))
                .filter(d -> CalendarByHand.texts(times, d).equals(texts))
                .findFirst()
                .orElseThrow();
        return covered.days(CalendarByHand.days(times, day), country, region);
    }

    /** The dimensions of time whose periods lie in no other's: a week lies in no month, and in no year. */
    private List<Dimension> narrowest() {
        List<Dimension> times = CalendarByHand.times(dimensions);
        List<Dimension> nested = List.of(Dimension.DAY, Dimension.MONTH, Dimension.QUARTER, Dimension.YEAR);
        Dimension least = nested.stream().filter(times::contains).findFirst().orElse(Dimension.WEEK);
        return times.stream()
                .filter(time -> time == least || (time == Dimension.WEEK && least != Dimension.DAY))
                .toList();
    }

    private @Nullable String place(CountedKey key, Dimension dimension) {
        return isRest(key) && last() == dimension ? null : key.at(dimension);
    }

    /** The whole of which a row is a share: where attacks are split, what lies in its cells, else the attacks. */
    private Function<CountedKey, String> wholes(Map<CountedKey, CountedSums> cells) {
        CountQuestion.Denominator share = question.share();
        Dimension dimension = share == null ? null : share.dimension();
        if (share == null) {
            return row -> "null";
        }
        if (dimension == null) {
            return row -> String.valueOf(attacks.size());
        }
        Map<String, Ratio> wholes = new HashMap<>();
        if (question.counting() == Counting.ANY) {
            for (Attack attack : attacks) {
                parts(attack, dimensions).keySet().stream()
                        .map(key -> String.valueOf(key.at(dimension)))
                        .distinct()
                        .forEach(value -> wholes.merge(value, Ratio.oneIn(1), Ratio::plus));
            }
            return row -> wholes.getOrDefault(String.valueOf(row.at(dimension)), Ratio.ZERO)
                    .text();
        }
        (question.counting() == Counting.FRACTIONAL ? cells : cells(List.of(dimension)))
                .forEach((key, sums) -> wholes.merge(String.valueOf(key.at(dimension)), sums.attacks(), Ratio::plus));
        return row -> wholes.getOrDefault(String.valueOf(row.at(dimension)), Ratio.ZERO)
                .text();
    }

    private boolean lacksValue(CountedKey key) {
        return dimensions.stream().anyMatch(d -> key.at(d) == null);
    }

    private long number(Counting counting, Predicate<Set<CountedKey>> wanted) {
        return attacks.stream()
                .filter(a -> wanted.test(keys(a, dimensions, counting)))
                .count();
    }

    /** The order that is asked for: what is not known comes last in either direction, and the rest after all. */
    private Comparator<CountedKey> asked(Map<CountedKey, CountedSums> cells) {
        Comparator<CountedKey> order = Comparator.comparing(k -> 0);
        for (RowSort sort : question.sort()) {
            String name = sort.key().code();
            if (sort.key() instanceof Dimension dimension) {
                order = order.thenComparing(k -> isRest(k) && dimension == last())
                        .thenComparing(k -> k.at(dimension), inDirection(sort, inOrder(dimension)));
            } else {
                order = order.thenComparing(this::isRest)
                        .thenComparing(
                                k -> figure(name, k, cells.get(k)),
                                inDirection(sort, Comparator.<BigDecimal>naturalOrder()));
            }
        }
        return order;
    }

    private static <T> Comparator<@Nullable T> inDirection(RowSort sort, Comparator<T> ascending) {
        return Comparator.nullsLast(sort.descending() ? ascending.reversed() : ascending);
    }

    private @Nullable BigDecimal figure(String name, CountedKey key, @Nullable CountedSums cell) {
        if (cell != null) {
            return cell.figure(name);
        }
        return coverage(key).startsWith("not_") || name.equals("lethality") ? null : BigDecimal.ZERO;
    }

    /** Numbers that are not of one length go by their size. */
    private static Comparator<String> inOrder(Dimension dimension) {
        return dimension == Dimension.GRID
                ? Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder())
                : Comparator.naturalOrder();
    }

    private Comparator<CountedKey> order() {
        Comparator<CountedKey> order = Comparator.comparing(k -> 0);
        for (Dimension dimension : dimensions) {
            order = order.thenComparing(k -> isRest(k) && dimension == last())
                    .thenComparing(k -> k.at(dimension), Comparator.nullsLast(inOrder(dimension)));
        }
        return order;
    }
}
