package org.attackregister.ingest.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk;
import org.attackregister.model.code.TargetCategory;
import org.attackregister.model.code.TargetSubtype;
import org.attackregister.model.code.TargetType;
import org.attackregister.query.Words;
import org.jspecify.annotations.Nullable;

/** The register's code lists and crosswalks, as importers look into them. */
public final class CodeLists {
    private final Map<String, Country> countries = new HashMap<>();
    private final Map<String, Set<String>> countriesByName = new HashMap<>();
    private final Map<String, String> categoryOfType = new HashMap<>();
    private final Map<String, String> typeOfSubtype = new HashMap<>();
    private final Map<String, Map<String, Crosswalk.Mapping>> mappings = new HashMap<>();

    /** The code lists, from the current records. */
    public CodeLists(
            Collection<Country> countries,
            Collection<TargetType> types,
            Collection<TargetSubtype> subtypes,
            Collection<Crosswalk> crosswalks) {
        for (Country country : countries) {
            this.countries.put(country.code(), country);
            Stream.concat(Stream.of(country.name()), country.aliases().stream())
                    .forEach(name -> countriesByName
                            .computeIfAbsent(Words.squeeze(name), k -> new HashSet<>())
                            .add(country.code()));
        }
        types.forEach(t -> categoryOfType.put(t.code(), t.category()));
        subtypes.forEach(s -> typeOfSubtype.put(s.code(), s.type()));
        for (Crosswalk crosswalk : crosswalks) {
            for (Crosswalk.Mapping mapping : crosswalk.mappings()) {
                String list = key(crosswalk.scheme(), mapping.vocabulary());
                String code = Words.lowerCase(mapping.code());
                mappings.computeIfAbsent(list, k -> new HashMap<>()).put(code, mapping);
                mappings.computeIfAbsent(key(list, mapping.field()), k -> new HashMap<>())
                        .put(code, mapping);
            }
        }
    }

    /**
     * What a provider's code is in the register; of a code with several fields, the one listed last.
     *
     * @param scheme {@code gtd}, {@code ucdp-ged} or {@code acled}
     * @param vocabulary the provider's list ({@code targtype})
     * @param code the provider's code (case-insensitive)
     */
    public Optional<Crosswalk.Mapping> mapping(String scheme, String vocabulary, String code) {
        Map<String, Crosswalk.Mapping> list = mappings.get(key(scheme, vocabulary));
        return list == null ? Optional.empty() : Optional.ofNullable(list.get(Words.lowerCase(code)));
    }

    /**
     * All mappings of one of a provider's lists, in no order; for codes that say by themselves where or when they apply.
     *
     * @param scheme {@code gtd}, {@code ucdp-ged} or {@code acled}
     * @param vocabulary the provider's list
     */
    public List<Crosswalk.Mapping> mappings(String scheme, String vocabulary) {
        return List.copyOf(
                mappings.getOrDefault(key(scheme, vocabulary), Map.of()).values());
    }

    /** The country with a code of the register. */
    public Optional<Country> country(String code) {
        return Optional.ofNullable(countries.get(code));
    }

    /** The code of the country with a name or alias, as names are compared; null where none or several have it. */
    public @Nullable String countryNamed(String name) {
        Set<String> named = countriesByName.getOrDefault(Words.squeeze(name), Set.of());
        return named.size() == 1 ? named.iterator().next() : null;
    }

    /** The countries, in no order. */
    public List<Country> countries() {
        return List.copyOf(countries.values());
    }

    /** Code of the target category by code of the target type. */
    public Map<String, String> categoryOfType() {
        return Map.copyOf(categoryOfType);
    }

    /** The target type under which a subtype falls; null where the subtype is not known. */
    public @Nullable String typeOf(String subtype) {
        return typeOfSubtype.get(subtype);
    }

    /** The category of a target: its group decides first, then its type; {@code unknown} where there is neither. */
    public String category(@Nullable String group, @Nullable String type) {
        if (TargetCategory.TALIBAN.equals(group)) {
            return TargetCategory.TALIBAN;
        }
        return type == null ? TargetCategory.UNKNOWN : categoryOfType.getOrDefault(type, TargetCategory.UNKNOWN);
    }

    /**
     * What a provider's code is in one field of the register; for codes with several fields.
     *
     * @param scheme {@code gtd}, {@code ucdp-ged} or {@code acled}
     * @param vocabulary the provider's list ({@code sub_event_type})
     * @param code the provider's code (case-insensitive)
     * @param field the register's field ({@code weapon_type})
     */
    public Optional<Crosswalk.Mapping> mapping(String scheme, String vocabulary, String code, String field) {
        return mapping(key(scheme, vocabulary), field, code);
    }

    /**
     * The category of a target where the source may state it: what it states is used where neither the group nor
     * a type decides. Whether it is the Taliban, the group decides.
     *
     * @param stated a category; null if the source states none
     */
    public String category(@Nullable String group, @Nullable String type, @Nullable String stated) {
        boolean decided = type != null || TargetCategory.TALIBAN.equals(group) || TargetCategory.TALIBAN.equals(stated);
        return stated == null || decided ? category(group, type) : stated;
    }

    private static String key(String scheme, String vocabulary) {
        return scheme + "/" + vocabulary;
    }
}
