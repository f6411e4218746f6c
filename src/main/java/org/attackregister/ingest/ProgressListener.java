package org.attackregister.ingest;

/** Receives an import's progress. */
@FunctionalInterface
public interface ProgressListener {
    /** Ignores it. */
    ProgressListener SILENT = (rows, read, all) -> {};

    /**
     * Called after each chunk of rows, and now and then where the next one takes long. An exception that it throws ends
     * the import, and nothing is recorded.
     *
     * @param rows rows that were read so far
     * @param read bytes of the files, as they lie on the disk, that were read so far
     * @param all bytes of all files
     */
    void at(long rows, long read, long all);

    /**
     * Called when all is recorded, in the transaction and before it is committed. An exception that it throws undoes
     * the import.
     */
    default void recorded() {}
}
