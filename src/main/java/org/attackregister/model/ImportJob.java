package org.attackregister.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import that was asked for over HTTP, as far as it is.
 *
 * @param id its id, a random UUID
 * @param state how far it is
 * @param asked what was asked for
 * @param moments when it was asked for, began and ended
 * @param rows rows that were read so far
 * @param bytesRead bytes of the file, as it was sent, that were read so far
 * @param revision the register's revision after it; null where it is not done, and for a dry run
 * @param outcome what it did, as JSON; null before its end
 * @param findings what it found, by kind, as JSON; null before its end and in a list
 * @param failure why it did nothing, as JSON; null where it did not fail
 */
public record ImportJob(
        String id,
        ImportState state,
        ImportOptions asked,
        Moments moments,
        long rows,
        long bytesRead,
        @Nullable Long revision,
        @Nullable String outcome,
        @Nullable String findings,
        @Nullable String failure) {
    /**
     * What was asked for.
     *
     * @param format code of the file's format
     * @param dataset id of the dataset that the rows go to
     * @param dryRun whether nothing is written
     * @param replace whether attacks that the file does not have are deleted
     * @param reason why, in the words of whoever asked; null where nothing was said
     * @param file the file as it was sent
     * @param by the subject of the token with which it was asked for
     */
    @Embeddable
    public record ImportOptions(
            String format,
            String dataset,
            boolean dryRun,
            @Column(name = "replaces") boolean replace,
            @Nullable String reason,
            @Embedded SentFile file,
            @Column(name = "requested_by") String by) {}

    /**
     * A file that was sent.
     *
     * @param name what reports call it
     * @param bytes its size
     * @param sha256 of its bytes, in hexadecimal
     */
    @Embeddable
    public record SentFile(@Column(name = "file_name") String name, long bytes, String sha256) {}

    /**
     * When it was what.
     *
     * @param requested when its file was there as a whole
     * @param started when it began; null before
     * @param ended when it ended; null before
     */
    @Embeddable
    public record Moments(
            @Column(name = "requested_at") Instant requested,
            @Column(name = "started_at") @Nullable Instant started,
            @Column(name = "ended_at") @Nullable Instant ended) {}
}
