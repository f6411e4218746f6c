package org.attackregister.ingest.ged;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.attackregister.query.Words;
import org.jspecify.annotations.Nullable;

/**
 * Codes of the crosswalk that may say where and when they apply: {@code IS in PK until 2019-04-30}. Of several that apply,
 * the one with the most conditions counts; of several that end, the one that ends first.
 */
final class Cases {
    private static final Pattern CODE = Pattern.compile(
            "(?<name>.+?)(?: in (?<country>[A-Z]{2,4}))?(?: (?<side>from|until) (?<day>\\d{4}-\\d\\d-\\d\\d))?");
    private static final LocalDate ALWAYS = LocalDate.MAX;

    private final Map<String, List<Case>> byName = new HashMap<>();

    /**
     * One code.
     *
     * @param country code of the country in which it applies; null if it applies in all
     * @param from the first day on which it applies
     * @param until the last day on which it applies
     */
    private record Case(Mapping mapping, @Nullable String country, LocalDate from, LocalDate until) {

        boolean applies(@Nullable String where, LocalDate day) {
            return (country == null || country.equals(where)) && !day.isBefore(from) && !day.isAfter(until);
        }

        int conditions() {
            return (country == null ? 0 : 1) + (from.equals(LocalDate.MIN) && until.equals(ALWAYS) ? 0 : 1);
        }
    }

    Cases(List<Mapping> mappings) {
        mappings.forEach(this::add);
        Comparator<Case> order =
                Comparator.comparingInt(Case::conditions).reversed().thenComparing(Case::until);
        byName.values().forEach(cases -> cases.sort(order));
    }

    private void add(Mapping mapping) {
        Matcher code = CODE.matcher(mapping.code());
        if (!code.matches()) {
            throw new IllegalStateException("the crosswalk has a code without a name: " + mapping.code());
        }
        String side = code.group("side");
        LocalDate day = side == null ? ALWAYS : LocalDate.parse(code.group("day"));
        boolean from = "from".equals(side);
        byName.computeIfAbsent(key(code.group("name")), n -> new ArrayList<>())
                .add(new Case(mapping, code.group("country"), from ? day : LocalDate.MIN, from ? ALWAYS : day));
    }

    /** Whether no code has the name, whatever the conditions. */
    boolean lacks(String name) {
        return !byName.containsKey(key(name));
    }

    /**
     * What a name means.
     *
     * @param country code of the country of the event; null where that is not known yet
     * @param day the day of the event
     */
    Optional<Mapping> find(String name, @Nullable String country, LocalDate day) {
        for (Case each : byName.getOrDefault(key(name), List.of())) {
            if (each.applies(country, day)) {
                return Optional.of(each.mapping());
            }
        }
        return Optional.empty();
    }

    private static String key(String name) {
        return Words.lowerCase(name);
    }
}
