package org.attackregister.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attackregister.ingest.DatasetDescription;
import org.attackregister.ingest.ImportRequest;
import org.attackregister.ingest.ProgressListener;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.read.AttackFormat;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.service.imports.ImportService;
import org.jspecify.annotations.Nullable;

/** Brings files into the register of a test, so that the API answers with them. */
record ImportedFiles(ImportService imports, AttackFormat format) {
    /** Imports files into a dataset of which nothing is said besides. */
    ImportReport into(String dataset, Path... files) throws IOException {
        return into(dataset, null, files);
    }

    /** Imports files into a dataset that a JSON text describes. */
    ImportReport into(String dataset, @Nullable String description, Path... files) throws IOException {
        return run(dataset, description, false, files);
    }

    /** Imports files that replace all attacks of a dataset. */
    ImportReport replacing(String dataset, Path... files) throws IOException {
        return run(dataset, null, true, files);
    }

    private ImportReport run(String dataset, @Nullable String description, boolean replace, Path... files)
            throws IOException {
        ImportReport report = new ImportReport(finding -> {});
        DatasetDescription said = description == null
                ? null
                : DatasetDescription.read(
                        "describe.json", new ByteArrayInputStream(description.getBytes(StandardCharsets.UTF_8)));
        List<InputFile> all = Stream.of(files).map(InputFile::of).toList();
        imports.run(
                new ImportRequest(format, dataset, said, all, false, replace, null),
                null,
                report,
                ProgressListener.SILENT);
        return report;
    }
}
