package org.attackregister.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Target;
import org.attackregister.model.attack.Verification;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.question.Dimension;
import org.jspecify.annotations.Nullable;

/** The values that an attack has in each dimension, entry by entry. */
final class AttackValues {
    /** Dimensions of one list, of which an entry has a value each; those of the attack itself come last. */
    static final List<List<Dimension>> TOGETHER = List.of(
            List.of(Dimension.TARGET_CATEGORY, Dimension.TARGET_TYPE, Dimension.TARGET_SUBTYPE, Dimension.TARGET_GROUP),
            List.of(Dimension.GROUP, Dimension.ATTRIBUTION),
            List.of(Dimension.ATTACK_TYPE),
            List.of(Dimension.WEAPON_TYPE),
            Stream.of(Dimension.values())
                    .filter(dimension -> !dimension.listed())
                    .toList());

    private AttackValues() {}

    /**
     * The entries of one list, at least one: an empty list is one of which nothing is known.
     *
     * @param lead the group under which a group is counted
     */
    static List<Map<Dimension, @Nullable String>> of(
            Attack attack, List<Dimension> together, UnaryOperator<String> lead) {
        List<Map<Dimension, @Nullable String>> entries = switch (together.get(0)) {
            case TARGET_CATEGORY -> each(attack.targets(), t -> target(t, lead));
            case GROUP -> each(attack.perpetrators(), p -> perpetrator(p, lead));
            case ATTACK_TYPE -> each(attack.attackTypes(), t -> entry(Dimension.ATTACK_TYPE, t));
            case WEAPON_TYPE -> each(attack.weaponTypes(), t -> entry(Dimension.WEAPON_TYPE, t));
            default -> List.of(itself(attack));
        };
        return entries.isEmpty() ? List.of(Map.of()) : entries;
    }

    private static <T> List<Map<Dimension, @Nullable String>> each(
            List<T> list, Function<T, Map<Dimension, @Nullable String>> entry) {
        List<Map<Dimension, @Nullable String>> entries = new ArrayList<>();
        list.forEach(e -> entries.add(entry.apply(e)));
        return entries;
    }

    private static Map<Dimension, @Nullable String> entry(Dimension dimension, @Nullable String value) {
        Map<Dimension, @Nullable String> entry = new HashMap<>();
        entry.put(dimension, value);
        return entry;
    }

    private static Map<Dimension, @Nullable String> target(Target target, UnaryOperator<String> lead) {
        Map<Dimension, @Nullable String> entry = entry(Dimension.TARGET_CATEGORY, target.category());
        entry.put(Dimension.TARGET_TYPE, target.type());
        entry.put(Dimension.TARGET_SUBTYPE, target.subtype());
        entry.put(Dimension.TARGET_GROUP, target.group() == null ? null : lead.apply(target.group()));
        return entry;
    }

    private static Map<Dimension, @Nullable String> perpetrator(Perpetrator perpetrator, UnaryOperator<String> lead) {
        Map<Dimension, @Nullable String> entry = entry(Dimension.GROUP, lead.apply(perpetrator.group()));
        entry.put(
                Dimension.ATTRIBUTION,
                perpetrator.attribution() == null
                        ? null
                        : perpetrator.attribution().code());
        return entry;
    }

    private static Map<Dimension, @Nullable String> itself(Attack attack) {
        Map<Dimension, @Nullable String> entry = new HashMap<>();
        for (Dimension dimension : Dimension.values()) {
            FilterField field = dimension.filter();
            if (field != null && dimension.isTime()) {
                entry.put(dimension, CalendarByHand.text(field, attack));
            }
        }
        entry.put(Dimension.ADMIN1, attack.where().admin1());
        entry.put(Dimension.CITY, attack.where().city());
        entry.put(Dimension.GRID, BruteForceFilter.cell(attack));
        entry.put(Dimension.KIND, attack.kind().code());
        Verification verification = attack.account().verification();
        entry.put(Dimension.VERIFICATION, verification == null ? null : verification.code());
        entry.put(Dimension.COUNTRY, attack.where().country());
        entry.put(Dimension.REGION, attack.where().region());
        entry.put(
                Dimension.SUICIDE,
                attack.suicide() == null ? null : attack.suicide().toString());
        entry.put(Dimension.DATASET, attack.dataset());
        return entry;
    }
}
