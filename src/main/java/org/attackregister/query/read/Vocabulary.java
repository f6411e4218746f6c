package org.attackregister.query.read;

import java.util.List;
import java.util.function.Supplier;
import org.attackregister.model.record.RecordKind;

/** The words that mean something at one revision: codes, ids, numbers, names and aliases. */
public interface Vocabulary {
    /** The revision at which the words are read. */
    long revision();

    /** What a text means among the records of a kind: by code, number, name or alias (case-insensitive). */
    Meaning read(RecordKind kind, String text);

    /**
     * What a text means among the provinces that attacks of the dataset had up to the revision, as
     * {@link org.attackregister.query.ProvinceNames} compares them; the matches are spellings.
     */
    Meaning readAdmin1(String text);

    /** What a text means among the cities that attacks of the dataset had up to the revision; the matches are spellings. */
    Meaning readCity(String text);

    /** The same with the places of one dataset; with those of all where there is none of that id. */
    default Vocabulary ofDataset(String dataset) {
        return this;
    }

    /**
     * The same, with the ids that were merged into others as they were: whoever follows changes of one means the same from
     * before it was merged until after.
     */
    default Vocabulary asStored() {
        return this;
    }

    /**
     * What a text was read as.
     *
     * @param matches ids or codes: none if the text means nothing, several if it is ambiguous
     * @param near looks for the nearest legal words where nothing matches, best first; it costs a pass over all words
     * @param allowed all legal ids where nothing matches and they are few; else empty
     */
    record Meaning(List<String> matches, Supplier<List<String>> near, List<String> allowed) {
        /** What a text was read as without doubt. */
        public static Meaning of(String id) {
            return among(List.of(id));
        }

        /** What a text was read as, among records or spellings. */
        public static Meaning among(List<String> matches) {
            return new Meaning(matches, List::of, List.of());
        }
    }
}
