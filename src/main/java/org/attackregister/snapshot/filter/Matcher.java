package org.attackregister.snapshot.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.Condition.Scope;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.FilterField.EntryList;
import org.attackregister.query.filter.Operand;
import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.column.Bits;
import org.attackregister.snapshot.column.Dictionary;
import org.attackregister.snapshot.column.ListColumn;
import org.attackregister.snapshot.column.Months;
import org.attackregister.snapshot.column.PlaceIndex;

/** Finds the versions that a filter asks for, by going down the columns. */
public final class Matcher {
    private final AttackColumns columns;
    private final int size;
    private final WordSearch words;

    public Matcher(AttackColumns columns, int size, WordSearch words) {
        this.columns = columns;
        this.size = size;
        this.words = words;
    }

    /** The versions that were current at the filter's revision and satisfy all its conditions. */
    public Bits select(AttackFilter filter) {
        int revision = Math.toIntExact(filter.revision());
        int dataset = columns.datasets.code(filter.dataset());
        int[] from = columns.from;
        int[] to = columns.to;
        int[] datasets = columns.dataset;
        Bits bits = Bits.where(size, i -> from[i] <= revision && revision < to[i] && datasets[i] == dataset);
        predicates(filter.conditions()).forEach(bits::retain);
        return bits;
    }

    /** Whether a version that is no deletion satisfies all conditions. */
    public IntPredicate all(List<Condition> conditions) {
        return predicates(conditions).stream().reduce(i -> true, IntPredicate::and);
    }

    /** Conditions on parts of targets, or of perpetrators, apply to one and the same entry. */
    private List<IntPredicate> predicates(List<Condition> conditions) {
        List<IntPredicate> predicates = new ArrayList<>();
        Map<EntryList, Map<Scope, EntryConditions>> together = new EnumMap<>(EntryList.class);
        for (Condition condition : conditions) {
            EntryList list = condition.field().list();
            if (list == null) {
                IntPredicate predicate = predicate(condition.field(), condition.operand());
                predicates.add(condition.negated() ? predicate.negate() : predicate);
            } else if (condition.negated() || !list.hasParts()) {
                EntryConditions alone = new EntryConditions(column(list), condition.scope());
                alone.add(part(condition.field()), condition.operand());
                IntPredicate predicate = alone::match;
                predicates.add(condition.negated() ? predicate.negate() : predicate);
            } else {
                together.computeIfAbsent(list, l -> new EnumMap<>(Scope.class))
                        .computeIfAbsent(condition.scope(), scope -> new EntryConditions(column(list), scope))
                        .add(part(condition.field()), condition.operand());
            }
        }
        together.values().forEach(scopes -> scopes.values().forEach(entry -> predicates.add(entry::match)));
        return predicates;
    }

    private ListColumn column(EntryList list) {
        return switch (list) {
            case TARGETS -> columns.targets;
            case PERPETRATORS -> columns.perpetrators;
            case ATTACK_TYPES -> columns.attackTypes;
            case WEAPON_TYPES -> columns.weaponTypes;
        };
    }

    private static int part(FilterField field) {
        return switch (field) {
            case TARGET_CATEGORY -> AttackColumns.CATEGORY;
            case TARGET_TYPE -> AttackColumns.TYPE;
            case TARGET_SUBTYPE -> AttackColumns.SUBTYPE;
            case TARGET_GROUP -> AttackColumns.TARGET_GROUP;
            case GROUP -> AttackColumns.PERPETRATOR;
            case ATTRIBUTION_OF -> AttackColumns.ATTRIBUTION;
            case ATTACK_TYPE, WEAPON_TYPE -> AttackColumns.CODE;
            case KIND_OF,
                    YEAR_OF,
                    MONTH_OF,
                    FROM,
                    TO,
                    COUNTRY,
                    REGION,
                    ADMIN1,
                    CITY_OF,
                    SUICIDE,
                    SUCCESS,
                    KILLED_MIN,
                    KILLED_MAX,
                    WOUNDED_MIN,
                    WOUNDED_MAX,
                    BBOX,
                    NEAR,
                    Q,
                    CHANGED_SINCE -> throw new IllegalArgumentException(field.wireName() + " is in no list");
        };
    }

    /** Which numbers of a column an operand means. */
    static boolean[] wanted(Dictionary dictionary, Operand operand) {
        Operand.Codes codes = (Operand.Codes) operand;
        boolean[] wanted = new boolean[dictionary.size()];
        Arrays.fill(wanted, codes.except());
        for (String code : codes.codes()) {
            int number = code.equals(Operand.NONE) ? Dictionary.NONE : dictionary.code(code);
            if (number >= 0) {
                wanted[number] = !codes.except();
            }
        }
        wanted[Dictionary.NONE] = codes.means(Operand.NONE);
        return wanted;
    }

    private IntPredicate predicate(FilterField field, Operand operand) {
        return switch (field) {
            case KIND_OF -> among(columns.kind, columns.kinds, operand);
            case COUNTRY -> among(columns.country, columns.countries, operand);
            case REGION -> among(columns.region, columns.regions, operand);
            case ADMIN1 -> among(columns.province, columns.provinces, operand);
            case CITY_OF -> among(columns.city, columns.cities, operand);
            case YEAR_OF -> years((Operand.Years) operand);
            case MONTH_OF -> months((Operand.Codes) operand);
            case FROM -> {
                int first = epochDay(operand);
                int[] day = columns.day;
                yield i -> day[i] >= first;
            }
            case TO -> {
                int last = epochDay(operand);
                int[] day = columns.day;
                yield i -> day[i] <= last;
            }
            case SUICIDE -> truth(columns.suicide, (Operand.Codes) operand);
            case SUCCESS -> truth(columns.success, (Operand.Codes) operand);
            case KILLED_MIN -> atLeast(columns.killed[0], operand);
            case KILLED_MAX -> atMost(columns.killed[0], operand);
            case WOUNDED_MIN -> atLeast(columns.wounded[0], operand);
            case WOUNDED_MAX -> atMost(columns.wounded[0], operand);
            case BBOX -> new PlaceIndex(columns).within((Operand.Box) operand);
            case NEAR -> new PlaceIndex(columns).within((Operand.Circle) operand);
            case Q -> containing((Operand.AllWords) operand);
            case CHANGED_SINCE -> {
                long since = AttackColumns.micros(((Operand.Moment) operand).instant());
                long[] recordedAt = columns.recordedAt;
                yield i -> recordedAt[i] > since;
            }
            case GROUP,
                    ATTRIBUTION_OF,
                    TARGET_CATEGORY,
                    TARGET_TYPE,
                    TARGET_SUBTYPE,
                    TARGET_GROUP,
                    ATTACK_TYPE,
                    WEAPON_TYPE -> throw new IllegalArgumentException(field.wireName());
        };
    }

    private static IntPredicate among(int[] column, Dictionary dictionary, Operand operand) {
        boolean[] wanted = wanted(dictionary, operand);
        return i -> column[i] < wanted.length && wanted[column[i]];
    }

    private IntPredicate years(Operand.Years operand) {
        Set<Integer> years = new HashSet<>(operand.years());
        int[] year = columns.year;
        return i -> years.contains(year[i]) != operand.except();
    }

    private IntPredicate months(Operand.Codes operand) {
        Set<Integer> months = new HashSet<>();
        operand.codes().forEach(c -> months.add(c.equals(Operand.NONE) ? 0 : Months.number(c)));
        int[] month = columns.month;
        months.addAll(operand.except() ? List.of(0) : List.of());
        return i -> months.contains(month[i]) != operand.except();
    }

    private static int epochDay(Operand operand) {
        return Math.toIntExact(((Operand.Day) operand).day().toEpochDay());
    }

    private static IntPredicate truth(int[] column, Operand.Codes operand) {
        boolean[] wanted = {operand.means(Operand.NONE), operand.means("false"), operand.means("true")};
        return i -> wanted[column[i]];
    }

    private static IntPredicate atLeast(long[] column, Operand operand) {
        long least = AttackColumns.figure(((Operand.Amount) operand).amount());
        return i -> column[i] != AttackColumns.UNKNOWN && column[i] >= least;
    }

    private static IntPredicate atMost(long[] column, Operand operand) {
        long most = AttackColumns.figure(((Operand.Amount) operand).amount());
        return i -> column[i] != AttackColumns.UNKNOWN && column[i] <= most;
    }

    private IntPredicate containing(Operand.AllWords operand) {
        List<IntPredicate> all = operand.words().stream().map(words::having).toList();
        return i -> all.stream().allMatch(p -> p.test(i));
    }
}
