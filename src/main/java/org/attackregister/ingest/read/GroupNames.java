package org.attackregister.ingest.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.GroupType;
import org.attackregister.query.Words;
import org.jspecify.annotations.Nullable;

/**
 * The groups by name, alias and what providers call them, as names are compared. A name that is not known becomes a group
 * with {@code status: "imported"}; its id is made of all words of the name, so that it is the same at every import.
 */
public final class GroupNames {
    /** The longest name that a group has, in characters. */
    public static final int LONGEST_NAME = 500;

    /** Longest id that is made. */
    private static final int LONGEST = 90;

    private final KnownNames known = new KnownNames();
    private final Set<String> taken = new HashSet<>();

    /** What a name means in a country; a file has the same name many times. */
    private final Map<String, String> met = new HashMap<>();

    /** The number with which the search for a free id goes on. */
    private final Map<String, Integer> next = new HashMap<>();

    private final Map<String, Group> made = new LinkedHashMap<>();

    /**
     * The names of the current groups. A name that several have is the name of none; an id is no name.
     *
     * @param groups the groups
     * @param crosswalks those of all providers: what one of them calls a group is a name of it, unless another has it
     * @param taken ids that no new group may have besides: those of deleted ones
     */
    public GroupNames(Collection<Group> groups, Collection<Crosswalk> crosswalks, Collection<String> taken) {
        this.taken.addAll(taken);
        for (Group group : groups) {
            this.taken.add(group.id());
            known.add(group);
        }
        crosswalks.forEach(known::add);
    }

    /**
     * Adds groups that were merged into others. A row that names one is recorded with its id, as before, and is of the group
     * into which it was merged.
     */
    public GroupNames withMerged(Collection<Group> merged) {
        for (Group group : merged) {
            taken.add(group.id());
            known.addMerged(group);
        }
        return this;
    }

    /** The id of the group with a name, or with both parts of one that says its abbreviation; null where none is known. */
    public @Nullable String find(String name) {
        return name.length() > LONGEST_NAME ? null : known.find(name);
    }

    /** Whether an id is that of a curated group. */
    public boolean isCurated(String id) {
        return known.isCurated(id);
    }

    /**
     * The id of the curated group with a name or alias; null where none is known. Unlike {@link #find} it does not
     * change with what was imported before, so that a row reads the same at every import.
     */
    public @Nullable String findCurated(String name) {
        String id = find(name);
        return id != null && known.isCurated(id) ? id : null;
    }

    /**
     * The id of the group with a name or alias; where none is known, that of a new group. An alias or an abbreviation of a
     * group that acts in other countries is the name of a group of its own. A name that is too long for one is given back as
     * it is, and makes none: the attack is refused for it.
     *
     * @param name the name as the file spells it
     * @param type named or generic; an unknown attacker is no group
     * @param country where the attack was
     */
    public String resolve(String name, GroupType type, Country country) {
        if (name.length() > LONGEST_NAME) {
            return name;
        }
        return met.computeIfAbsent(country.code() + '/' + name, k -> look(name, type, country));
    }

    private String look(String name, GroupType type, Country country) {
        String id = known.find(name);
        if (id == null) {
            Set<String> alike = type == GroupType.NAMED ? known.alike(name, country) : Set.of();
            return make(Group.foundIn(country.code(), freeId(name), name, type).possiblySameAs(alike));
        }
        if (!known.mayMeanAnother(id, name, country)) {
            return id;
        }
        String placed = "%s (%s)".formatted(name, country.name());
        String own = known.find(placed);
        if (own != null || placed.length() > LONGEST_NAME) {
            return own == null ? id : own;
        }
        String note = "'%s' is also a name of the group %s, which is not known to act in %s."
                .formatted(name, id, country.name());
        return make(Group.foundIn(country.code(), freeId(placed), placed, type).noted(note));
    }

    /**
     * Makes a group of an id that another register gave, unless there is one; its name is the id, as nothing else is
     * known of it. A group that was deleted is not made again.
     */
    public void ensure(String id) {
        if (!taken.contains(id)) {
            make(Group.foundIn(null, id, id, GroupType.NAMED));
        }
    }

    private String make(Group group) {
        taken.add(group.id());
        known.add(group);
        made.put(group.id(), group);
        return group.id();
    }

    /** The groups that were made since this was last asked, in the order in which their names were met. */
    public List<Group> drainNew() {
        List<Group> drained = List.copyOf(made.values());
        made.clear();
        return drained;
    }

    private String freeId(String name) {
        String slug = String.join("-", Words.each(name)).toLowerCase(Locale.ROOT);
        String base = slug.isEmpty() ? "group" : slug.substring(0, Math.min(slug.length(), LONGEST));
        String id = base;
        for (int i = next.getOrDefault(base, 2); taken.contains(id); i++) {
            id = base + "-" + i;
            next.put(base, i + 1);
        }
        return id;
    }
}
