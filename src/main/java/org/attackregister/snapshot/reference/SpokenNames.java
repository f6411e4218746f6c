package org.attackregister.snapshot.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.model.Versioned;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Region;
import org.attackregister.query.Words;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.filter.Phrase;
import org.attackregister.snapshot.word.Stems;
import org.attackregister.snapshot.word.WordForms;

/** The words of the names of one kind of record, in which phrases are looked for as in texts. */
public final class SpokenNames {
    private final Map<String, List<List<String>>> placesById = new LinkedHashMap<>();
    private final Map<String, Set<String>> idsByWord = new HashMap<>();

    private SpokenNames() {}

    static SpokenNames of(Map<String, Versioned<Object>> records) {
        SpokenNames names = new SpokenNames();
        records.forEach((id, record) -> names.add(id, spoken(id, record.value())));
        return names;
    }

    void add(String id, List<String> called) {
        List<List<String>> places = Words.places(called.toArray(new String[0]));
        placesById.computeIfAbsent(id, k -> new ArrayList<>()).addAll(places);
        for (List<String> place : places) {
            place.forEach(word ->
                    idsByWord.computeIfAbsent(word, k -> new HashSet<>()).add(id));
        }
    }

    /** What people call a record in a text: a country or region by its name alone, and neither by code nor number. */
    static List<String> spoken(String id, Object record) {
        if (record instanceof Country country) {
            List<String> called = new ArrayList<>(country.aliases());
            called.add(country.name());
            return called;
        }
        if (record instanceof Region region) {
            return List.of(region.name());
        }
        List<String> spoken = new ArrayList<>(NameIndex.names(record));
        spoken.add(id);
        return spoken;
    }

    /** The ids of records in whose names everything is found that is searched for. */
    public Set<String> having(Operand.Search search) {
        Set<String> found = new HashSet<>(placesById.keySet());
        for (List<Phrase> any : search.all()) {
            Set<String> either = new HashSet<>();
            any.forEach(phrase -> either.addAll(having(phrase)));
            found.retainAll(either);
        }
        return found;
    }

    /** The ids of records that have a phrase in one of their names. */
    public Set<String> having(Phrase phrase) {
        Stems stems = new Stems();
        List<WordForms> forms =
                phrase.words().stream().map(word -> new WordForms(word, stems)).toList();
        Set<String> found = new HashSet<>();
        idsByWord.forEach((word, ids) -> {
            if (forms.get(0).have(word)) {
                found.addAll(ids);
            }
        });
        if (forms.size() > 1) {
            found.removeIf(id -> !isIn(placesById.getOrDefault(id, List.of()), forms));
        }
        return found;
    }

    private static boolean isIn(List<List<String>> places, List<WordForms> forms) {
        for (int start = 0; start + forms.size() <= places.size(); start++) {
            int matched = 0;
            while (matched < forms.size()
                    && places.get(start + matched).stream().anyMatch(forms.get(matched)::have)) {
                matched++;
            }
            if (matched == forms.size()) {
                return true;
            }
        }
        return false;
    }
}
