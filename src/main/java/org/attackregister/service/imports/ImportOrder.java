package org.attackregister.service.imports;

import java.util.List;
import org.attackregister.ingest.DatasetDescription;
import org.attackregister.ingest.ImportRequest;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.kit.ReadingChoice;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.model.Caller;
import org.attackregister.model.ImportJob;
import org.jspecify.annotations.Nullable;

/**
 * An import as somebody orders it, without its file.
 *
 * @param format the file's layout
 * @param dataset id of the dataset that the rows go to
 * @param description what is said of the dataset; null to leave what the register, or for a new one the format, says
 * @param way how it is done
 * @param file what reports call the file
 * @param by who orders it, and may write the dataset
 */
public record ImportOrder(
        AttackFormat format,
        String dataset,
        @Nullable DatasetDescription description,
        Way way,
        String file,
        Caller by) {
    /**
     * How an import is done.
     *
     * @param dryRun whether nothing is written
     * @param replace whether attacks of the dataset that the file does not have are deleted
     * @param reading what was said of the file, so that it need not be found in it
     * @param reason why, in the words of whoever orders it; null where nothing was said
     */
    public record Way(
            boolean dryRun,
            boolean replace,
            ReadingChoice reading,
            @Nullable String reason) {}

    ImportRequest request(Upload upload, long mostUnpackedBytes) {
        return new ImportRequest(
                format,
                dataset,
                description,
                List.of(new InputFile(file, upload.path(), mostUnpackedBytes)),
                way.dryRun,
                way.replace,
                way.reading,
                way.reason);
    }

    ImportJob.ImportOptions asked(Upload upload) {
        return new ImportJob.ImportOptions(
                format.code(),
                dataset,
                way.dryRun,
                way.replace,
                way.reason,
                new ImportJob.SentFile(file, upload.bytes(), upload.sha256()),
                by.subject());
    }
}
