package org.attackregister.query.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.attackregister.model.attack.Grade;
import org.attackregister.query.Parameter;

/**
 * Which attacks are asked for, at which revision.
 *
 * @param dataset id of the dataset
 * @param revision the revision at which it is answered
 * @param pinned whether the revision was asked for; false where it is simply the newest
 * @param conditions conditions on an attack; all must be satisfied. In normal order
 */
public record AttackFilter(String dataset, long revision, boolean pinned, List<Condition> conditions) {
    private static final Comparator<Condition> NORMAL_ORDER = Comparator.comparingInt(
                    (Condition condition) -> condition.field().number())
            .thenComparing(Condition::scope)
            .thenComparing(Condition::negated);

    public AttackFilter {
        List<Condition> ordered = new ArrayList<>(conditions);
        ordered.sort(NORMAL_ORDER);
        conditions = List.copyOf(ordered);
    }

    /** The filter as query parameters in normal form; {@code as_of} is not among them. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(Parameter.DATASET.wireName(), dataset);
        conditions.forEach(c -> parameters.put(c.parameter(), c.operand().text()));
        return parameters;
    }

    /** The filter as the answer's {@code query} shows it. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(Parameter.DATASET.wireName(), dataset);
        conditions.forEach(c -> shown.put(c.parameter(), c.shown()));
        return shown;
    }

    /** Whether windows can lie across a border that it sets. */
    public boolean setsDays() {
        return conditions.stream().anyMatch(c -> c.operand() instanceof Operand.Day);
    }

    /** Which windows it takes that lie across a border. */
    public DateCertainty dates() {
        return dates(conditions);
    }

    /** Which windows conditions take across the borders that they set. */
    public static DateCertainty dates(List<Condition> conditions) {
        return conditions.stream()
                .filter(c -> c.field() == FilterField.DATES)
                .map(c -> ((Operand.Windows) c.operand()).dates())
                .findFirst()
                .orElse(DateCertainty.CERTAIN);
    }

    /** The filter with other windows across its borders. */
    public AttackFilter under(DateCertainty dates) {
        return new AttackFilter(dataset, revision, pinned, under(conditions, dates));
    }

    /** Conditions that take these windows across the borders that they set; only other than certain ones are named. */
    public static List<Condition> under(List<Condition> conditions, DateCertainty dates) {
        List<Condition> meant = new ArrayList<>();
        for (Condition condition : conditions) {
            if (condition.operand() instanceof Operand.Day day) {
                meant.add(condition.with(new Operand.Day(day.day(), dates)));
            } else if (condition.field() != FilterField.DATES) {
                meant.add(condition);
            }
        }
        if (dates != DateCertainty.CERTAIN) {
            Operand windows = new Operand.Windows(dates);
            meant.add(new Condition(FilterField.DATES, Condition.Scope.PLAIN, false, windows));
        }
        return meant;
    }

    /** The filter with attacks of another grade. */
    public AttackFilter graded(Grade grade) {
        return new AttackFilter(dataset, revision, pinned, graded(conditions, grade));
    }

    /** Conditions that take attacks of a grade; only another than {@code default} is named. */
    public static List<Condition> graded(List<Condition> conditions, Grade grade) {
        List<Condition> ungraded = conditions.stream()
                .filter(c -> c.field() != FilterField.GRADE_OF)
                .toList();
        if (grade == Grade.DEFAULT) {
            return ungraded;
        }
        List<Condition> graded =
                new ArrayList<>(grade == Grade.INCLUSIVE ? under(ungraded, DateCertainty.POSSIBLE) : ungraded);
        graded.add(new Condition(FilterField.GRADE_OF, Condition.Scope.PLAIN, false, new Operand.Graded(grade)));
        return graded;
    }

    /** The filter without its conditions on the day of an attack. */
    public AttackFilter ofAnyDay() {
        List<Condition> others =
                conditions.stream().filter(c -> !AskedDays.isOfDays(c)).toList();
        return new AttackFilter(dataset, revision, pinned, others);
    }

    /**
     * The filter with {@code any.} conditions that are not negated taken as plain ones, so that the link of a row can add its
     * own under {@code any.}.
     *
     * @param freed on which fields
     */
    public AttackFilter anyAsPlain(Predicate<FilterField> freed) {
        List<Condition> plain = conditions.stream()
                .map(c -> c.isAny() && freed.test(c.field())
                        ? new Condition(c.field(), Condition.Scope.PLAIN, false, c.operand())
                        : c)
                .toList();
        return new AttackFilter(dataset, revision, pinned, plain);
    }

    /** The filter narrowed by more conditions; one on the same parameter takes the place of the older. */
    public AttackFilter and(List<Condition> more) {
        List<Condition> all = new ArrayList<>(conditions);
        for (Condition added : more) {
            all.removeIf(c -> c.parameter().equals(added.parameter()));
            all.add(added);
        }
        return new AttackFilter(dataset, revision, pinned, all);
    }
}
