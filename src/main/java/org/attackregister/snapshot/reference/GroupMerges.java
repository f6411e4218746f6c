package org.attackregister.snapshot.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.Operand;
import org.jspecify.annotations.Nullable;

/**
 * The groups that were merged into others, at one revision. Attacks keep the id that they were recorded with: it is a
 * question that takes it for the group to which it leads.
 */
public final class GroupMerges {
    /** No group was merged. */
    public static final GroupMerges NONE = new GroupMerges(Map.of());

    private final Map<String, String> into;
    private final Map<String, List<String>> members = new HashMap<>();

    /** Merges by the id of the merged group, each with the id of that which replaces it, perhaps merged itself. */
    GroupMerges(Map<String, String> into) {
        this.into = Map.copyOf(into);
        this.into.keySet().stream()
                .sorted()
                .forEach(id -> members.computeIfAbsent(current(id), k -> new ArrayList<>())
                        .add(id));
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return into.isEmpty();
    }

    /** Whether the same groups were merged into the same others. */
    public boolean isSameAs(GroupMerges other) {
        return into.equals(other.into);
    }

    /** The groups through which a group leads to another, from its own id on. */
    public List<String> path(String id) {
        List<String> path = new ArrayList<>(List.of(id));
        for (String next = into.get(id); next != null; next = into.get(next)) {
            path.add(next);
        }
        return path;
    }

    /** The id of the group that a group is now: its own, unless it was merged. */
    public String current(String id) {
        String at = id;
        for (String next = into.get(at); next != null; next = into.get(at)) {
            at = next;
        }
        return at;
    }

    /** The same where there may be no group. */
    public @Nullable String currentOf(@Nullable String id) {
        return id == null ? null : current(id);
    }

    /** The ids of the groups that were merged into a group. */
    public List<String> mergedInto(String id) {
        return members.getOrDefault(id, List.of());
    }

    /** The ids of all merged groups. */
    public Set<String> merged() {
        return into.keySet();
    }

    /** The filter with all ids of the groups that it asks for. */
    public AttackFilter widened(AttackFilter filter) {
        if (isEmpty() || filter.conditions().stream().noneMatch(GroupMerges::isOfGroups)) {
            return filter;
        }
        List<Condition> widened =
                filter.conditions().stream().map(this::widened).toList();
        return new AttackFilter(filter.dataset(), filter.revision(), filter.pinned(), widened);
    }

    private Condition widened(Condition condition) {
        return isOfGroups(condition) && condition.operand() instanceof Operand.Codes codes
                ? new Condition(
                        condition.field(),
                        condition.scope(),
                        condition.negated(),
                        new Operand.Codes(List.copyOf(widened(codes.codes())), codes.except()))
                : condition;
    }

    private Set<String> widened(List<String> ids) {
        Set<String> widened = new LinkedHashSet<>();
        for (String id : ids) {
            String now = current(id);
            widened.add(now);
            widened.addAll(mergedInto(now));
        }
        return widened;
    }

    /** Whether a condition asks for groups, on either side. */
    public static boolean isOfGroups(Condition condition) {
        return condition.field().records() == RecordKind.GROUP;
    }
}
