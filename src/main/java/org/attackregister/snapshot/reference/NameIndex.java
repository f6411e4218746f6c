package org.attackregister.snapshot.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.attackregister.error.Nearest;
import org.attackregister.model.Versioned;
import org.attackregister.model.code.AttackType;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Region;
import org.attackregister.model.code.TargetCategory;
import org.attackregister.model.code.TargetSubtype;
import org.attackregister.model.code.TargetType;
import org.attackregister.model.code.WeaponType;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Group;
import org.attackregister.query.NameParts;
import org.attackregister.query.Words;
import org.attackregister.query.read.Vocabulary.Meaning;
import org.jspecify.annotations.Nullable;

/** What the records of one kind are called: by id, number, other code, name or alias, as names are compared. */
public final class NameIndex {
    private static final int FEW = 60;

    private final Map<String, String> ids = new LinkedHashMap<>();

    /** Where the ids of merged groups lead. */
    private final Map<String, String> leads = new HashMap<>();

    private final Map<String, Set<String>> names = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Set<String> spelled = new LinkedHashSet<>();

    private NameIndex() {}

    static NameIndex of(Map<String, Versioned<Object>> records) {
        NameIndex index = new NameIndex();
        records.forEach((id, record) -> {
            index.ids.put(Words.lowerCase(id), id);
            index.words.add(id);
            for (String name : names(record.value())) {
                index.names
                        .computeIfAbsent(Words.squeeze(name), k -> new LinkedHashSet<>())
                        .add(id);
                index.words.add(name);
                index.spelled.add(name);
            }
        });
        return index;
    }

    /** Adds the names that providers have for records, but for those that a record has as its own. */
    NameIndex with(Map<String, String> idsByName) {
        Map<String, Set<String>> added = new LinkedHashMap<>();
        idsByName.forEach((name, id) -> {
            String key = Words.squeeze(name);
            if (ids.containsValue(id) && !names.containsKey(key)) {
                added.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(id);
                words.add(name);
                spelled.add(name);
            }
        });
        names.putAll(added);
        return this;
    }

    /** Adds the ids and names of merged groups, which lead to others. */
    NameIndex leadingOn(Map<String, Group> merged, UnaryOperator<String> current) {
        merged.forEach((id, group) -> {
            String heir = current.apply(id);
            leads.put(id, heir);
            ids.put(Words.lowerCase(id), heir);
            for (String name : group.names()) {
                names.computeIfAbsent(Words.squeeze(name), k -> new LinkedHashSet<>(Set.of(heir)));
                words.add(name);
                spelled.add(name);
            }
        });
        return this;
    }

    /**
     * What a text means. An id is only meant where it is written as it is, or where nothing has the text as a name: the id
     * {@code nscn-k} may be that of a group that is called otherwise.
     */
    Meaning read(String text) {
        String heir = leads.get(text);
        if (heir != null) {
            return Meaning.of(heir);
        }
        String id = ids.get(Words.lowerCase(text));
        if (id != null && id.equals(text)) {
            return Meaning.of(id);
        }
        Set<String> named = named(text);
        if (!named.isEmpty()) {
            return Meaning.among(List.copyOf(named));
        }
        if (id != null) {
            return Meaning.of(id);
        }
        List<String> few = ids.size() <= FEW ? ids.values().stream().distinct().toList() : List.of();
        return new Meaning(List.of(), () -> near(text), few);
    }

    /** The records with a name, or with both parts of one that says its abbreviation. */
    private Set<String> named(String text) {
        Set<String> whole = names.getOrDefault(Words.squeeze(text), Set.of());
        Optional<NameParts> parts = whole.isEmpty() ? NameParts.of(text) : Optional.empty();
        if (parts.isEmpty()) {
            return whole;
        }
        Set<String> both =
                new LinkedHashSet<>(names.getOrDefault(Words.squeeze(parts.get().name()), Set.of()));
        both.retainAll(names.getOrDefault(Words.squeeze(parts.get().abbreviation()), Set.of()));
        return both;
    }

    /** The nearest words of all; where these are but codes, the last is the nearest name, which says more. */
    private List<String> near(String text) {
        List<String> near = Nearest.to(text, words);
        List<String> nearNames = Nearest.to(text, spelled);
        if (nearNames.isEmpty() || near.stream().anyMatch(spelled::contains)) {
            return near;
        }
        List<String> mixed = new ArrayList<>(near.subList(0, Math.min(near.size(), 2)));
        mixed.add(nearNames.get(0));
        return mixed;
    }

    /** What a record is called, its id aside. */
    public static List<String> names(Object record) {
        if (record instanceof Group group) {
            return group.names();
        }
        if (record instanceof Country country) {
            List<String> names = numbered(country.gtd(), country.name(), country.alpha3());
            names.addAll(country.aliases());
            return names;
        }
        if (record instanceof Region region) {
            return numbered(region.gtd(), region.name(), null);
        }
        if (record instanceof TargetType type) {
            return numbered(type.gtd(), type.name(), null);
        }
        if (record instanceof TargetSubtype subtype) {
            return numbered(subtype.gtd(), subtype.name(), null);
        }
        if (record instanceof AttackType type) {
            return numbered(type.gtd(), type.name(), null);
        }
        if (record instanceof WeaponType type) {
            return numbered(type.gtd(), type.name(), null);
        }
        if (record instanceof TargetCategory category) {
            return List.of(category.name());
        }
        if (record instanceof Dataset dataset) {
            return List.of(dataset.name());
        }
        return List.of();
    }

    private static List<String> numbered(@Nullable Integer number, String name, @Nullable String code) {
        List<String> names = new ArrayList<>();
        names.add(name);
        if (number != null) {
            names.add(String.valueOf(number));
        }
        if (code != null) {
            names.add(code);
        }
        return names;
    }
}
