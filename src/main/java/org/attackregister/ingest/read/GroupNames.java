package org.attackregister.ingest.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.GroupStatus;
import org.attackregister.model.record.GroupType;
import org.attackregister.query.Words;
import org.jspecify.annotations.Nullable;

/**
 * The groups by id, name and alias, case, accents and punctuation aside. A name that is not known becomes a group with
 * {@code status: "imported"}; its id is made of the name, so that it is the same at every import.
 */
public final class GroupNames {
    /** The longest name that a group has, in characters. */
    public static final int LONGEST_NAME = 500;

    /** Longest id that is made. */
    private static final int LONGEST = 90;

    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> curated = new HashSet<>();

    /** The number with which the search for a free id goes on. */
    private final Map<String, Integer> next = new HashMap<>();

    private final Map<String, Group> made = new LinkedHashMap<>();

    /**
     * The names of the current groups.
     *
     * @param groups the groups
     * @param taken ids that no new group may have besides: those of deleted ones
     */
    public GroupNames(Collection<Group> groups, Collection<String> taken) {
        this(groups);
        this.taken.addAll(taken);
    }

    /** The names of the current groups. A name that several have is the name of none. */
    public GroupNames(Collection<Group> groups) {
        Set<String> ambiguous = new HashSet<>();
        for (Group group : groups) {
            taken.add(group.id());
            if (group.status() == GroupStatus.CURATED) {
                curated.add(group.id());
            }
            List<String> names = new ArrayList<>(group.aliases());
            names.add(group.name());
            names.add(group.id());
            for (String name : names) {
                String before = ids.putIfAbsent(Words.squeeze(name), group.id());
                if (before != null && !before.equals(group.id())) {
                    ambiguous.add(Words.squeeze(name));
                }
            }
        }
        ambiguous.forEach(ids::remove);
        groups.forEach(g -> ids.put(Words.squeeze(g.id()), g.id()));
    }

    /** The id of the group with a name or alias; null where none is known. */
    public @Nullable String find(String name) {
        return name.length() > LONGEST_NAME ? null : ids.get(Words.squeeze(name));
    }

    /**
     * The id of the curated group with a name or alias; null where none is known. Unlike {@link #find} it does not
     * change with what was imported before, so that a row reads the same at every import.
     */
    public @Nullable String findCurated(String name) {
        String id = find(name);
        return id != null && curated.contains(id) ? id : null;
    }

    /**
     * The id of the group with a name or alias; where none is known, that of a new group. A name that is too long for one
     * is given back as it is, and makes none: the attack is refused for it.
     *
     * @param name the name as the file spells it
     * @param type named or generic; an unknown attacker is no group
     */
    public String resolve(String name, GroupType type) {
        String known = find(name);
        if (known != null) {
            return known;
        }
        if (name.length() > LONGEST_NAME) {
            return name;
        }
        String id = freeId(name);
        make(id, name, type);
        return id;
    }

    /**
     * Makes a group of an id that another register gave, unless there is one; its name is the id, as nothing else is
     * known of it. A group that was deleted is not made again.
     */
    public void ensure(String id) {
        if (!taken.contains(id)) {
            make(id, id, GroupType.NAMED);
        }
    }

    private void make(String id, String name, GroupType type) {
        Group group = Group.namedOnly(id, name, List.of(), type, GroupStatus.IMPORTED);
        taken.add(id);
        ids.put(Words.squeeze(name), id);
        made.put(id, group);
    }

    /** The groups that were made since this was last asked, in the order in which their names were met. */
    public List<Group> drainNew() {
        List<Group> drained = List.copyOf(made.values());
        made.clear();
        return drained;
    }

    private String freeId(String name) {
        String slug = String.join("-", Words.of(name)).toLowerCase(Locale.ROOT);
        String base = slug.isEmpty() ? "group" : slug.substring(0, Math.min(slug.length(), LONGEST));
        String id = base;
        for (int i = next.getOrDefault(base, 2); taken.contains(id); i++) {
            id = base + "-" + i;
            next.put(base, i + 1);
        }
        return id;
    }
}
