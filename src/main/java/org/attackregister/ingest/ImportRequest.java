package org.attackregister.ingest;

import java.util.List;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.kit.ReadingChoice;
import org.attackregister.ingest.read.AttackFormat;
import org.jspecify.annotations.Nullable;

/**
 * An import, asked for.
 *
 * @param format the layout of the files
 * @param dataset id of the dataset that the rows go to
 * @param description what is said of the dataset; null to leave what the register, or for a new one the format, says
 * @param files the files, read in this order as one
 * @param dryRun whether nothing is written
 * @param replace whether attacks of the dataset that no row has are deleted
 * @param reading what was said of the files, so that it need not be found in them
 * @param reason why, in the words of the person who imports; null where nothing was said
 */
public record ImportRequest(
        AttackFormat format,
        String dataset,
        @Nullable DatasetDescription description,
        List<InputFile> files,
        boolean dryRun,
        boolean replace,
        ReadingChoice reading,
        @Nullable String reason) {
    public ImportRequest {
        files = List.copyOf(files);
    }

    /** An import of files of which nothing was said. */
    public ImportRequest(
            AttackFormat format,
            String dataset,
            @Nullable DatasetDescription description,
            List<InputFile> files,
            boolean dryRun,
            boolean replace,
            @Nullable String reason) {
        this(format, dataset, description, files, dryRun, replace, ReadingChoice.NONE, reason);
    }
}
