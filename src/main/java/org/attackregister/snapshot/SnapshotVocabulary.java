package org.attackregister.snapshot;

import java.util.List;
import org.attackregister.error.Nearest;
import org.attackregister.model.RecordKind;
import org.attackregister.query.Vocabulary;
import org.attackregister.query.Words;

/** The words of one revision, from its reference records and the places of its attacks. */
final class SnapshotVocabulary implements Vocabulary {
    private static final int FEW = 60;

    private final References references;
    private final AttackColumns columns;

    SnapshotVocabulary(References references, AttackColumns columns) {
        this.references = references;
        this.columns = columns;
    }

    @Override
    public long revision() {
        return references.revision();
    }

    @Override
    public Reading read(RecordKind kind, String text) {
        return references.names(kind).read(text);
    }

    @Override
    public Reading readAdmin1(String text) {
        return spellings(columns.provinces, text);
    }

    @Override
    public Reading readCity(String text) {
        return spellings(columns.cities, text);
    }

    private Reading spellings(Dictionary dictionary, String text) {
        List<String> matches = dictionary.spellings(Words.fold(text), revision());
        if (!matches.isEmpty()) {
            return Reading.among(matches);
        }
        return new Reading(
                List.of(),
                () -> Nearest.to(text, dictionary.textsAt(revision())),
                dictionary.size() <= FEW + 1
                        ? dictionary.textsAt(revision()).stream().sorted().toList()
                        : List.of());
    }
}
