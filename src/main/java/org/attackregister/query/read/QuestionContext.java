package org.attackregister.query.read;

/**
 * The revision at which a question is read, and what it means there.
 *
 * @param vocabulary the words of that revision
 * @param pinned whether the caller asked for that revision
 * @param defaultDataset the dataset where none is asked for
 */
public record QuestionContext(Vocabulary vocabulary, boolean pinned, String defaultDataset) {
    /** The same for whoever keeps a copy: merged ids are read as they were. */
    public QuestionContext asStored() {
        return new QuestionContext(vocabulary.asStored(), pinned, defaultDataset);
    }

    /** The revision. */
    public long revision() {
        return vocabulary.revision();
    }
}
