package org.attackregister.query.read;

/**
 * The revision at which a question is read, and what it means there.
 *
 * @param vocabulary the words of that revision
 * @param pinned whether the caller asked for that revision
 * @param defaultDataset the dataset where none is asked for
 */
public record QuestionContext(Vocabulary vocabulary, boolean pinned, String defaultDataset) {
    /** The revision. */
    public long revision() {
        return vocabulary.revision();
    }
}
