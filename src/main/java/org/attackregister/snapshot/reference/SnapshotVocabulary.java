package org.attackregister.snapshot.reference;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.attackregister.error.Nearest;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.read.Vocabulary;
import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.column.DatasetColumns;
import org.attackregister.snapshot.column.Dictionary;
import org.jspecify.annotations.Nullable;

/** The words of one revision, from its reference records and the places of the attacks of a dataset. */
public final class SnapshotVocabulary implements Vocabulary {
    private static final int FEW = 60;
    private static final int MOST_NEAR = 3;

    private final References references;
    private final AttackColumns columns;
    private final @Nullable DatasetColumns dataset;
    private final boolean stored;

    /** One spelling of each place, by what is compared of it; looked up once for all that are asked. */
    private final Map<FilterField, Map<String, String>> names = new HashMap<>();

    /** The words of one revision, with the places of all datasets. */
    public SnapshotVocabulary(References references, AttackColumns columns) {
        this(references, columns, null, false);
    }

    private SnapshotVocabulary(
            References references, AttackColumns columns, @Nullable DatasetColumns dataset, boolean stored) {
        this.references = references;
        this.columns = columns;
        this.dataset = dataset;
        this.stored = stored;
    }

    @Override
    public Vocabulary asStored() {
        return new SnapshotVocabulary(references, columns, dataset, true);
    }

    @Override
    public Vocabulary ofDataset(String id) {
        boolean known = references.ids(RecordKind.DATASET).contains(id);
        return new SnapshotVocabulary(references, columns, known ? columns.dataset(id) : null, stored);
    }

    @Override
    public long revision() {
        return references.revision();
    }

    @Override
    public Meaning read(RecordKind kind, String text) {
        NameIndex names = stored && kind == RecordKind.GROUP ? references.groupNamesAsStored() : references.names(kind);
        return names.read(text);
    }

    @Override
    public Meaning readAdmin1(String text) {
        return place(FilterField.ADMIN1, text);
    }

    @Override
    public Meaning readCity(String text) {
        return place(FilterField.CITY_OF, text);
    }

    private Meaning place(FilterField field, String text) {
        Dictionary dictionary = columns.dictionaries().of(field);
        IntPredicate had = place -> dataset == null || dataset.hadPlace(field, place, revision());
        List<String> matches = dictionary.spellings(text, had);
        if (!matches.isEmpty()) {
            return Meaning.among(matches);
        }
        Map<String, String> known = names.computeIfAbsent(field, f -> dictionary.names(had));
        List<String> few =
                known.size() <= FEW ? known.values().stream().sorted().toList() : List.of();
        return new Meaning(List.of(), () -> near(text, dictionary.key(text), known), few);
    }

    /** The nearest by what is compared, then by how they are spelled. */
    private static List<String> near(String text, String key, Map<String, String> known) {
        Set<String> near = new LinkedHashSet<>();
        Nearest.to(key, known.keySet()).forEach(name -> near.add(known.getOrDefault(name, name)));
        near.addAll(Nearest.to(text, known.values()));
        return near.stream().limit(MOST_NEAR).toList();
    }
}
