package org.attackregister.query.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.query.Counting;
import org.attackregister.query.Measure;
import org.attackregister.query.Parameter;
import org.attackregister.query.Shown;
import org.attackregister.query.TrendRule;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.CalendarUnit;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.Operand;

/**
 * How the last period of each group compares with those before it, asked for.
 *
 * @param filter which attacks, of whatever day
 * @param groupBy the dimensions, of which one is the unit of the periods and no other is time
 * @param counting how an attack with several values is counted; never in parts
 * @param period number of the last period
 * @param n how many periods before it are its baseline
 */
public record TrendQuestion(AttackFilter filter, List<Dimension> groupBy, Counting counting, int period, int n) {
    /** The periods that can be compared: others are too long, or too short, for a baseline. */
    public static final List<Dimension> UNITS = List.of(Dimension.WEEK, Dimension.MONTH);

    /** The length of a baseline where none is asked for. */
    public static final int DEFAULT_N = 12;

    /** The shortest baseline: one period has no deviation. */
    public static final int LEAST_N = 2;

    /** The longest baseline. */
    public static final int MOST_N = 120;

    /** The dimension of the periods. */
    public Dimension time() {
        return groupBy.stream().filter(UNITS::contains).findFirst().orElseThrow();
    }

    /** The unit of the periods. */
    public CalendarUnit unit() {
        return time().unit();
    }

    /** The dimensions of the groups. */
    public List<Dimension> groups() {
        return groupBy.stream().filter(d -> d != time()).toList();
    }

    /** How many periods are looked at, the last one among them. */
    public int periods() {
        return unit() == CalendarUnit.WEEK ? Math.max(n + 1, TrendRule.WEEKS) : n + 1;
    }

    /** Counts of all periods that are looked at, a group after another, without rows for periods that have no attack. */
    public CountQuestion counts() {
        List<Dimension> dimensions =
                Stream.concat(groups().stream(), Stream.of(time())).toList();
        return counts(of(period - periods() + 1, period), dimensions);
    }

    /** Counts of the last period. */
    public CountQuestion last() {
        return counts(filter, groupBy);
    }

    /** Counts of the groups in all periods of the baseline together. */
    public CountQuestion baseline() {
        return counts(of(period - n, period - 1), groups());
    }

    /** Counts of the attacks that lie in none of the unit's periods, since they may have begun in one of several. */
    public CountQuestion withoutPeriod() {
        return counts(narrowed(List.of(Operand.NONE)), List.of());
    }

    private AttackFilter of(int first, int last) {
        return narrowed(
                IntStream.rangeClosed(first, last).mapToObj(unit()::text).toList());
    }

    private AttackFilter narrowed(List<String> periods) {
        return filter.and(List.of(new Condition(
                Objects.requireNonNull(time().filter()), Condition.Scope.PLAIN, false, new Operand.Codes(periods))));
    }

    private CountQuestion counts(AttackFilter narrowed, List<Dimension> dimensions) {
        return new CountQuestion(
                narrowed, dimensions, List.of(Measure.ATTACKS), counting, null, false, null, null, List.of(), null);
    }

    /** The question as query parameters in normal form, without form and revision. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(filter.parameters());
        parameters.putAll(Shown.parameters(shape()));
        return parameters;
    }

    /** The question as the answer's {@code query} shows it. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>(filter.shown());
        shown.putAll(shape());
        return shown;
    }

    private Map<String, Object> shape() {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put(Parameter.GROUP_BY.wireName(), groupBy);
        shape.put(Parameter.COUNTING.wireName(), counting);
        shape.put(Parameter.PERIOD.wireName(), unit().text(period));
        shape.put(Parameter.N.wireName(), n);
        return shape;
    }
}
