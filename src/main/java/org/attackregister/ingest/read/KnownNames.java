package org.attackregister.ingest.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.GroupStatus;
import org.attackregister.query.NameParts;
import org.attackregister.query.Words;
import org.jspecify.annotations.Nullable;

/** What groups are called, as names are compared; a name that several have is the name of none. */
final class KnownNames {
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Map<String, Set<String>> byPart = new HashMap<>();

    /** Names that mean a group wherever it acts: its own, and what providers call it. */
    private final Map<String, Set<String>> sure = new HashMap<>();

    void add(Group group) {
        groups.put(group.id(), group);
        for (String name : group.names()) {
            String key = Words.squeeze(name);
            String before = ids.putIfAbsent(key, group.id());
            if (before != null && !before.equals(group.id())) {
                ambiguous.add(key);
            }
            addParts(name, group.id());
        }
        Set<String> own = sure.computeIfAbsent(group.id(), k -> new HashSet<>());
        own.add(Words.squeeze(group.name()));
        group.spellings().forEach(s -> own.add(Words.squeeze(s.name())));
    }

    /** Adds a group that was merged into another: its names are still its own, unless a current group has them. */
    void addMerged(Group group) {
        groups.put(group.id(), group);
        group.names().forEach(name -> ids.putIfAbsent(Words.squeeze(name), group.id()));
    }

    /** Adds what a provider calls groups; a name that a group has itself is its own. */
    void add(Crosswalk crosswalk) {
        crosswalk.groupNames().forEach((name, id) -> {
            String key = Words.squeeze(name);
            if (groups.containsKey(id) && ids.putIfAbsent(key, id) == null) {
                sure.computeIfAbsent(id, k -> new HashSet<>()).add(key);
            }
        });
    }

    private void addParts(String name, String id) {
        parts(name)
                .forEach(part ->
                        byPart.computeIfAbsent(part, k -> new LinkedHashSet<>()).add(id));
    }

    /** A name without its abbreviation, and its abbreviation; the name where it is one. */
    private static Set<String> parts(String name) {
        Set<String> parts = new LinkedHashSet<>();
        NameParts.of(name).ifPresent(of -> {
            parts.add(Words.squeeze(of.name()));
            if (NameParts.isAbbreviation(of.abbreviation())) {
                parts.add(Words.squeeze(of.abbreviation()));
            }
        });
        parts.add(Words.squeeze(name));
        return parts;
    }

    /** The id of the group with a name, or with both parts of one that says its abbreviation; null where none is known. */
    @Nullable
    String find(String name) {
        String whole = id(name);
        return whole == null ? withBothParts(name) : whole;
    }

    private @Nullable String withBothParts(String name) {
        NameParts parts = NameParts.of(name).orElse(null);
        String named = parts == null ? null : id(parts.name());
        return parts != null && named != null && named.equals(id(parts.abbreviation())) ? named : null;
    }

    private @Nullable String id(String name) {
        String key = Words.squeeze(name);
        return ambiguous.contains(key) ? null : ids.get(key);
    }

    @Nullable
    Group group(String id) {
        return groups.get(id);
    }

    /** Whether an id is that of a group that an editor wrote. */
    boolean isCurated(String id) {
        Group group = groups.get(id);
        return group != null && group.status() == GroupStatus.CURATED;
    }

    /**
     * Whether a name that a group has may mean another in a country: one by which it is called in none of its own, and
     * which is but an alias or an abbreviation. {@code CPP} says nothing without a country.
     */
    boolean mayMeanAnother(String id, String name, Country country) {
        Group group = groups.get(id);
        if (group == null
                || group.status() == GroupStatus.IMPORTED
                || group.countries().isEmpty()
                || group.countries().contains(country.code())) {
            return false;
        }
        boolean isSure = sure.getOrDefault(id, Set.of()).contains(Words.squeeze(name));
        return NameParts.isAbbreviation(name) || (!isSure && withBothParts(name) == null);
    }

    /** The ids of groups that share the name or the abbreviation of a name, and may act in a country. */
    Set<String> alike(String name, Country country) {
        Set<String> alike = new LinkedHashSet<>();
        for (String part : parts(name)) {
            for (String id : byPart.getOrDefault(part, Set.of())) {
                Group group = groups.get(id);
                if (group != null
                        && (group.countries().isEmpty() || group.countries().contains(country.code()))) {
                    alike.add(id);
                }
            }
        }
        return alike;
    }
}
