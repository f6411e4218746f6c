package org.attackregister.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attackregister.model.attack.GradeRule;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.DateCertainty;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.question.Dimension;

/** A question drawn by chance, in the register's words and in SQL beside each other. */
final class SqlQuestions {
    /** What is counted and summed of each group. */
    static final String FIGURES = ", count(*), " + figures("killed") + ", " + figures("wounded");

    /** The first entry of the targets as far as its closing bracket; nothing where the list is empty. */
    private static final String FIRST_TARGET = "substring(targets, 1, position('}' in targets))";

    private static final List<Dimension> DIMENSIONS = List.of(
            Dimension.YEAR,
            Dimension.QUARTER,
            Dimension.MONTH,
            Dimension.WEEK,
            Dimension.DAY,
            Dimension.COUNTRY,
            Dimension.REGION,
            Dimension.GRID,
            Dimension.KIND,
            Dimension.VERIFICATION,
            Dimension.SUICIDE);

    private final Random random;
    private final RandomAttacks attacks;
    private final Map<String, List<String>> parameters = new LinkedHashMap<>();
    private final UnaryOperator<List<String>> together;
    private final boolean possible;

    /** The filter by what windows across a border count: only certain ones, or possible ones too. */
    private final Map<DateCertainty, StringBuilder> where = new EnumMap<>(DateCertainty.class);

    private final List<Object> values = new ArrayList<>();
    private final Map<String, LocalDate> bounds = new HashMap<>();
    private final List<Dimension> dimensions;

    /**
     * Draws a question.
     *
     * @param together the ids of groups under which those of some are counted, and all that are counted there
     */
    SqlQuestions(Random random, UnaryOperator<List<String>> together) {
        this.random = random;
        this.together = together;
        this.possible = random.nextInt(3) == 0;
        List.of(DateCertainty.values()).forEach(dates -> where.put(dates, new StringBuilder()));
        this.attacks = new RandomAttacks(random);
        dataset();
        if (possible) {
            parameters.put(FilterField.DATES.wireName(), List.of(DateCertainty.POSSIBLE.code()));
        }
        for (int conditions = random.nextInt(4); conditions > 0; conditions--) {
            condition();
        }
        this.dimensions =
                DIMENSIONS.stream().filter(d -> random.nextInt(4) == 0).limit(3).toList();
    }

    /** What is summed of a toll. */
    static String figures(String tally) {
        return Stream.of("%s_best", "coalesce(%1$s_low, %1$s_best)", "coalesce(%1$s_high, %1$s_best)")
                        .map(figure -> "case when count(*) = 0 then 0 else sum(" + figure.formatted(tally) + ") end, ")
                        .collect(Collectors.joining())
                + "count(*) - count(%s_best)".formatted(tally);
    }

    /** The filter as parameters. */
    QueryParameters list() {
        return new QueryParameters(parameters);
    }

    /** The filter as parameters, grouped. */
    QueryParameters counts() {
        Map<String, List<String>> counts = new LinkedHashMap<>(parameters);
        if (!dimensions.isEmpty()) {
            counts.put(
                    Parameter.GROUP_BY.wireName(),
                    dimensions.stream().map(Dimension::code).toList());
        }
        counts.put(Parameter.MEASURES.wireName(), List.of("killed", "wounded"));
        counts.put(Parameter.FILL.wireName(), List.of("false"));
        return new QueryParameters(counts);
    }

    /** The filter in SQL. */
    String where() {
        return where(possible ? DateCertainty.POSSIBLE : DateCertainty.CERTAIN);
    }

    /** What may satisfy the filter and does not for certain, in SQL that has each value twice. */
    String across() {
        return where(DateCertainty.POSSIBLE) + " and not (true" + where(DateCertainty.CERTAIN) + ")";
    }

    /** Whether it asks for a border. */
    boolean hasBorder() {
        return parameters.keySet().stream().anyMatch(name -> name.endsWith("from") || name.endsWith("to"));
    }

    private String where(DateCertainty dates) {
        return String.valueOf(where.get(dates));
    }

    private void add(String sql) {
        where.values().forEach(of -> of.append(sql));
    }

    /** What is to be put in the place of each question mark, in their order. */
    List<Object> values() {
        return values;
    }

    /** The keys of the groups in SQL; an empty text where there are none. */
    String keys() {
        return dimensions.stream().map(SqlQuestions::key).collect(Collectors.joining(", "));
    }

    private static String key(Dimension dimension) {
        return switch (dimension) {
            case GRID ->
                "cast(cast(least(floor((latitude + 90) * 2), 359) * 720"
                        + " + mod(cast(floor((longitude + 180) * 2) as int), 720) + 1 as int) as varchar)";
            case YEAR -> "cast(extract(year from event_date) as varchar)";
            case QUARTER -> period("to_char(%s, 'YYYY-\"Q\"Q')");
            case MONTH -> period("substring(cast(%s as varchar), 1, 7)");
            case WEEK -> period("to_char(%s, 'IYYY-\"W\"IW')");
            case DAY -> period("cast(%s as varchar)");
            case SUICIDE -> "lower(cast(suicide as varchar))";
            default -> dimension.code();
        };
    }

    /** The period of both ends of a window, where it is one; {@code of} is that of a column. */
    private static String period(String of) {
        return "case when " + of.formatted("event_date") + " = " + of.formatted("date_latest") + " then "
                + of.formatted("event_date") + " end";
    }

    private void dataset() {
        String dataset = random.nextInt(4) == 0 ? "beta" : "alpha";
        parameters.put(Parameter.DATASET.wireName(), List.of(dataset));
        add(" and dataset = ?");
        values.add(dataset);
    }

    private void condition() {
        switch (random.nextInt(22)) {
            case 0 -> ask("year", "2021", "extract(year from event_date) = ?", 2021);
            case 1 -> bound("from", "2020-02", ">=", LocalDate.of(2020, 2, 1));
            case 2 -> bound("to", "2022", "<=", LocalDate.of(2022, 12, 31));
            case 3 -> asked("country", attacks.one(RandomAttacks.COUNTRIES));
            case 4 -> askedOrNull("region", attacks.one(RandomAttacks.REGIONS));
            case 5 -> ask("admin1", "kABUL", "lower(admin1) = ?", "kabul");
            case 6 -> ask("city", "paris\\, texas", "lower(city) = ?", "paris, texas");
            case 7 -> asked("kind", attacks.one(List.of("attack", "clash")));
            case 8 -> bool("suicide");
            case 9 -> bool("success");
            case 10 -> figure(attacks.one(List.of("killed", "wounded")));
            case 11 -> box();
            case 12 -> listed("target_category", "targets", "category", attacks.one(RandomAttacks.CATEGORIES));
            case 13 -> group();
            case 14 -> code("attack_type", attacks.one(RandomAttacks.ATTACK_TYPES));
            case 15 -> far();
            case 16 -> ask("attribution", "null", "perpetrators not like ?", "%\"attribution\":\"%");
            case 17 -> noTypeAndNoGroup();
            case 18 ->
                ask(
                        "week",
                        "2020-W53",
                        "event_date >= ? and date_latest <= ?",
                        LocalDate.of(2020, 12, 28),
                        LocalDate.of(2021, 1, 3));
            case 19 -> evidence();
            case 20 ->
                ask("day", "2020-02-29", "event_date = ? and date_latest = event_date", LocalDate.of(2020, 2, 29));
            default -> part();
        }
    }

    /** A grade cannot be negated; the inclusive one is drawn where possible windows are. */
    private void evidence() {
        int drawn = random.nextInt(3);
        if (drawn == 0) {
            askedOrNull("verification", "verified");
        } else if (drawn == 1) {
            askedOrNull("grade_rule", SqlGrades.RULE, attacks.one(GradeRule.ofAttacks()));
        } else {
            grade();
        }
    }

    private void grade() {
        parameters.put("grade", List.of(possible ? "inclusive" : "strict"));
        add(possible ? "" : " and " + SqlGrades.RULE + " is null");
    }

    private void asked(String column, String code) {
        ask(column, code, column + " = ?", code);
    }

    private void askedOrNull(String column, String code) {
        askedOrNull(column, column, code);
    }

    private void askedOrNull(String parameter, String sql, String code) {
        ask(parameter, code + ",null", "(" + sql + " = ? or " + sql + " is null)", code);
    }

    private void bool(String column) {
        switch (random.nextInt(3)) {
            case 0 -> ask(column, "null", column + " is null");
            case 1 -> ask(column, "true", column + " = ?", true);
            default -> ask(column, "false,null", "(" + column + " = ? or " + column + " is null)", false);
        }
    }

    private void figure(String tally) {
        boolean least = random.nextBoolean();
        String bound = attacks.one(List.of("0", "0.5", "1.333333333", "12"));
        ask(
                tally + (least ? "_min" : "_max"),
                bound,
                tally + "_best " + (least ? ">=" : "<=") + " ?",
                new BigDecimal(bound));
    }

    private void box() {
        if (random.nextBoolean()) {
            ask("bbox", "60,29,69.2,39", "latitude between 29 and 39 and longitude between 60 and 69.2");
        } else {
            ask(
                    "bbox",
                    "178.5,-20,-179,90",
                    "latitude between -20 and 90 and (longitude >= 178.5 or longitude <= -179)");
        }
    }

    /** The first part of a list's entries, which follows the bracket in the first entry. */
    private void listed(String parameter, String column, String part, String code) {
        if (random.nextBoolean()) {
            ask("primary." + parameter, code, column + " like ?", "[{\"" + part + "\":\"" + code + "\",%");
        } else {
            ask(parameter, code, column + " like ?", "%\"" + part + "\":\"" + code + "\"%");
        }
    }

    /** A group has the attacks of all that were merged into it. */
    private void group() {
        String group = attacks.one(RandomAttacks.GROUPS);
        boolean primary = random.nextBoolean();
        List<String> ids = together.apply(List.of(group));
        String sql = ids.stream().map(id -> "perpetrators like ?").collect(Collectors.joining(" or "));
        ask(
                primary ? "primary.group" : "group",
                group,
                sql,
                ids.stream()
                        .map(id -> (primary ? "[{" : "%") + "\"group\":\"" + id + "\"" + (primary ? ",%" : "%"))
                        .toArray());
    }

    /** A part of a list's entries that may not be known; an empty list is one entry of which nothing is known. */
    private void part() {
        if (random.nextInt(3) == 0) {
            ask("primary.target_group", "null", FIRST_TARGET + " not like ?", "%\"group\":\"%");
        } else if (random.nextBoolean()) {
            String type = attacks.one(RandomAttacks.TYPES);
            ask("target_type", type, "targets like ?", "%\"type\":\"" + type + "\"%");
        } else {
            ask("target_group", "null", "targets not like ?", "%\"group\":\"%");
        }
    }

    /** Two fields of a list, neither of which is known in any entry. */
    private void noTypeAndNoGroup() {
        if (parameters.keySet().stream().noneMatch(p -> p.contains("target"))) {
            parameters.put("target_type", List.of("null"));
            parameters.put("target_group", List.of("null"));
            add(" and targets not like ? and targets not like ?");
            values.addAll(List.of("%\"type\":\"%", "%\"group\":\"%"));
        }
    }

    /** Moments and days before or after all that is recorded. */
    private void far() {
        switch (random.nextInt(4)) {
            case 0 -> ask("changed_since", "1600-01-01T00:00:00Z", "1 = 1");
            case 1 -> ask("changed_since", "9999-12-31T23:59:59Z", "1 = 0");
            case 2 -> bound("from", "2100", ">=", LocalDate.of(2100, 1, 1));
            default -> bound("to", "1900", "<=", LocalDate.of(1900, 12, 31));
        }
    }

    private void code(String parameter, String code) {
        if (random.nextBoolean()) {
            ask("primary." + parameter, code, parameter + "s like ?", "[\"" + code + "\"%");
        } else {
            ask(
                    parameter,
                    code + ",null",
                    "(" + parameter + "s like ? or " + parameter + "s = '[]')",
                    "%\"" + code + "\"%");
        }
    }

    /** All days of a window are on the side of a bound, or some; with {@code not.}, all or some are on the other side. */
    private void bound(String parameter, String text, String comparison, LocalDate day) {
        boolean lower = comparison.equals(">=");
        boolean negated = random.nextInt(4) == 0;
        String name = (negated ? Condition.NOT : "") + parameter;
        LocalDate other = bounds.getOrDefault(lower ? "to" : "from", day);
        boolean reversed = !negated && (lower ? other.isBefore(day) : other.isAfter(day));
        if (!parameters.containsKey(name) && !reversed) {
            parameters.put(name, List.of(text));
            bounds.put(name, day);
            where.forEach((dates, sql) -> {
                boolean last = (lower == negated) == (dates == DateCertainty.CERTAIN);
                sql.append(negated ? " and not (" : " and (")
                        .append(last ? "date_latest " : "event_date ")
                        .append(comparison)
                        .append(" ?)");
            });
            values.add(day);
        }
    }

    /** Adds a condition, or its negation: what is not known stays in then. */
    private void ask(String parameter, String text, String sql, Object... bound) {
        boolean negated = random.nextInt(4) == 0;
        String name = (negated ? Condition.NOT : "") + parameter;
        // Two conditions have to be satisfied by one and the same target, which LIKE cannot see.
        boolean onTargets = parameters.keySet().stream().anyMatch(p -> p.contains("target"));
        if (!parameters.containsKey(name) && !(onTargets && name.contains("target"))) {
            parameters.put(name, List.of(text));
            add(" and (" + sql + (negated ? ") is not true" : ") is true"));
            values.addAll(List.of(bound));
        }
    }
}
