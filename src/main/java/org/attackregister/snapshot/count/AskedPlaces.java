package org.attackregister.snapshot.count;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.model.Versioned;
import org.attackregister.model.code.Country;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.attackregister.snapshot.reference.References;
import org.jspecify.annotations.Nullable;

/**
 * The countries that a question names, by themselves or by their region, beside those that a dataset covers. A box, a
 * circle, a city or a province names none.
 */
final class AskedPlaces {
    private final @Nullable List<String> covered;
    private final List<Condition> conditions;
    private final References references;
    private final Map<String, Reach> regions = new HashMap<>();
    private @Nullable Reach all;

    /** How the countries that are asked for lie to those that are covered. */
    enum Reach {
        /** All of them are covered, or none is named. */
        INSIDE,
        /** Some are. */
        BEYOND,
        /** None is. */
        OUTSIDE
    }

    /** The countries of a filter; {@code covered} is sorted, and null where every country is covered. */
    AskedPlaces(@Nullable List<String> covered, AttackFilter filter, References references) {
        this.covered = covered;
        this.conditions = filter.conditions().stream()
                .filter(c -> c.field() == FilterField.COUNTRY || c.field() == FilterField.REGION)
                .toList();
        this.references = references;
    }

    /** All that the question is about. */
    Reach all() {
        Reach known = all;
        if (known == null) {
            known = conditions.isEmpty() ? Reach.INSIDE : reach(null);
            all = known;
        }
        return known;
    }

    /** One country that the question lets through; what has none is about all of the question. */
    Reach country(@Nullable String code) {
        if (code == null) {
            return all();
        }
        return covered == null || isAmong(covered, code) ? Reach.INSIDE : Reach.OUTSIDE;
    }

    private static boolean isAmong(List<String> sorted, String code) {
        return Collections.binarySearch(sorted, code) >= 0;
    }

    /** The countries of a region that the question lets through; what has none is about all of the question. */
    Reach region(@Nullable String code) {
        return code == null ? all() : regions.computeIfAbsent(code, this::reach);
    }

    /** Of the countries of a region; of all where that is null. */
    private Reach reach(@Nullable String region) {
        if (covered == null) {
            return Reach.INSIDE;
        }
        boolean some = false;
        boolean others = false;
        for (Versioned<Country> record : references.all(RecordKind.COUNTRY, Country.class)) {
            Country country = record.value();
            if ((region == null || region.equals(country.region()))
                    && conditions.stream().allMatch(c -> isMeant(c, country))) {
                boolean inside = isAmong(covered, country.code());
                some |= inside;
                others |= !inside;
            }
        }
        if (!some) {
            return others ? Reach.OUTSIDE : Reach.INSIDE;
        }
        return others && (region != null || conditions.stream().anyMatch(AskedPlaces::isNaming))
                ? Reach.BEYOND
                : Reach.INSIDE;
    }

    private static boolean isMeant(Condition condition, Country country) {
        String region = country.region();
        String code =
                condition.field() == FilterField.COUNTRY ? country.code() : region == null ? Operand.NONE : region;
        return isMeant(condition, code);
    }

    private static boolean isMeant(Condition condition, String code) {
        return ((Operand.Codes) condition.operand()).means(code) != condition.negated();
    }

    /** Whether a condition names what it means; any but what it names is any of those that the dataset has. */
    private static boolean isNaming(Condition condition) {
        return !condition.negated() && !((Operand.Codes) condition.operand()).except();
    }
}
