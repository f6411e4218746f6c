package org.attackregister.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attackregister.model.code.Country;
import org.attackregister.model.record.Dataset.StatedCoverage;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset covers of a question, by looking at every day and at every country.
 *
 * @param stated what it states
 * @param filter the question's filter
 * @param countries every country there is
 * @param periods the periods of a year that are asked for, of the fields and years that were looked at
 * @param anyDays what is covered of all days, of the countries and regions that were looked at
 */
record CoverageByHand(
        StatedCoverage stated,
        AttackFilter filter,
        Collection<Country> countries,
        Map<List<Object>, Set<String>> periods,
        Map<List<@Nullable String>, String> anyDays) {

    CoverageByHand(StatedCoverage stated, AttackFilter filter, Collection<Country> countries) {
        this(stated, filter, countries, new HashMap<>(), new HashMap<>());
    }

    /** Of some days, in the country or region of a row. */
    String days(List<LocalDate> days, @Nullable String country, @Nullable String region) {
        return of(days, country, region);
    }

    /** Of all days that are asked for, in the country or region of a row. */
    String anyDay(@Nullable String country, @Nullable String region) {
        return anyDays.computeIfAbsent(Arrays.asList(country, region), k -> ofAnyDay(country, region));
    }

    private String ofAnyDay(@Nullable String country, @Nullable String region) {
        List<LocalDate> bounds = Stream.of(lower(), upper(), stated.from(), stated.to())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(ArrayList::new));
        stated.gaps().forEach(gap -> Collections.addAll(bounds, gap.from(), gap.to()));
        if (bounds.isEmpty()) {
            return places(stated.periodFromRows() ? "not_stated" : "covered", country, region);
        }
        LocalDate first = Stream.of(lower(), stated.from(), Collections.min(bounds))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        LocalDate last = Stream.of(upper(), stated.to(), Collections.max(bounds))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        if (last.isBefore(first) && lower() == null) {
            first = last;
        }
        if (last.isBefore(first) && upper() == null) {
            last = first;
        }
        List<LocalDate> days = last.isBefore(first)
                ? List.of()
                : first.datesUntil(last.plusDays(1)).filter(this::asks).toList();
        return of(days, country, region);
    }

    private @Nullable LocalDate lower() {
        return FilledPeriods.asked(filter, FilterField.FROM)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private @Nullable LocalDate upper() {
        return FilledPeriods.asked(filter, FilterField.TO)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** Where no month of a year is asked for but attacks of no known month are, they are of any day of it; weeks likewise. */
    private boolean asks(LocalDate day) {
        return CalendarByHand.on(filter.conditions())
                .map(Condition::field)
                .distinct()
                .allMatch(field -> {
                    Set<String> asked =
                            periods.computeIfAbsent(List.of(field, day.getYear()), k -> periods(field, day.getYear()));
                    return asked.isEmpty()
                            ? asks(field, Operand.NONE)
                            : asked.contains(CalendarByHand.text(field, day));
                });
    }

    private Set<String> periods(FilterField field, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(day -> CalendarByHand.text(field, day))
                .distinct()
                .filter(text -> asks(field, text))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String of(List<LocalDate> days, @Nullable String country, @Nullable String region) {
        long covered = days.stream().filter(this::covers).count();
        String time = covered == days.size()
                ? "covered"
                : covered > 0
                        ? "partial"
                        : !stated.periodFromRows() || days.stream().allMatch(this::isLost)
                                ? "not_covered"
                                : "not_stated";
        return places(time, country, region);
    }

    private boolean isLost(LocalDate day) {
        return stated.gaps().stream().anyMatch(g -> !day.isBefore(g.from()) && !day.isAfter(g.to()));
    }

    private boolean covers(LocalDate day) {
        LocalDate from = stated.from();
        LocalDate to = stated.to();
        boolean nothing = stated.periodFromRows() && from == null;
        return !nothing && !isLost(day) && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private String places(String time, @Nullable String country, @Nullable String region) {
        List<String> covered = stated.countries();
        if (covered == null) {
            return time;
        }
        if (country != null) {
            return covered.contains(country) ? time : outside(time);
        }
        List<String> asked = countries.stream()
                .filter(c -> region == null || region.equals(c.region()))
                .filter(c -> asks(FilterField.COUNTRY, c.code())
                        && asks(FilterField.REGION, Objects.requireNonNullElse(c.region(), "null")))
                .map(Country::code)
                .toList();
        boolean named = region != null
                || filter.conditions().stream()
                        .anyMatch(c -> isOfPlaces(c) && !c.negated() && !((Operand.Codes) c.operand()).except());
        boolean narrowed = region != null || filter.conditions().stream().anyMatch(CoverageByHand::isOfPlaces);
        if (!narrowed || covered.containsAll(asked)) {
            return time;
        }
        if (asked.stream().noneMatch(covered::contains)) {
            return outside(time);
        }
        return named && time.equals("covered") ? "partial" : time;
    }

    private String outside(String time) {
        return !stated.countriesFromRows() || time.equals("not_covered") ? "not_covered" : "not_stated";
    }

    private static boolean isOfPlaces(Condition condition) {
        return condition.field() == FilterField.COUNTRY || condition.field() == FilterField.REGION;
    }

    private boolean asks(FilterField field, String code) {
        return filter.conditions().stream()
                .filter(c -> c.field() == field)
                .allMatch(c -> CalendarByHand.means(c, code));
    }
}
