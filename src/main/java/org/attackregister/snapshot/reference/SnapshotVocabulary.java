package org.attackregister.snapshot.reference;

import java.util.List;
import org.attackregister.error.Nearest;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.read.Vocabulary;
import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.column.Dictionary;

/** The words of one revision, from its reference records and the places of its attacks. */
public final class SnapshotVocabulary implements Vocabulary {
    private static final int FEW = 60;

    private final References references;
    private final AttackColumns columns;
    private final boolean stored;

    public SnapshotVocabulary(References references, AttackColumns columns) {
        this(references, columns, false);
    }

    private SnapshotVocabulary(References references, AttackColumns columns, boolean stored) {
        this.references = references;
        this.columns = columns;
        this.stored = stored;
    }

    @Override
    public Vocabulary asStored() {
        return new SnapshotVocabulary(references, columns, true);
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
        return spellings(columns.dictionaries().of(FilterField.ADMIN1), text);
    }

    @Override
    public Meaning readCity(String text) {
        return spellings(columns.dictionaries().of(FilterField.CITY_OF), text);
    }

    private Meaning spellings(Dictionary dictionary, String text) {
        List<String> matches = dictionary.spellings(text, revision());
        if (!matches.isEmpty()) {
            return Meaning.among(matches);
        }
        return new Meaning(
                List.of(),
                () -> Nearest.to(text, dictionary.textsAt(revision())),
                dictionary.size() <= FEW + 1
                        ? dictionary.textsAt(revision()).stream().sorted().toList()
                        : List.of());
    }
}
