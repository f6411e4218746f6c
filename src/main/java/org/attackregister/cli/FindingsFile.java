package org.attackregister.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.FindingLines;
import org.attackregister.ingest.report.Findings;
import org.jspecify.annotations.Nullable;

/** A file that takes every finding of an import: CSV where its name says so, else a JSON document a line. */
final class FindingsFile implements Findings, AutoCloseable {
    private final Writer out;
    private final @Nullable CsvWriter csv;

    FindingsFile(Path path) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
        boolean table = String.valueOf(path.getFileName()).endsWith(".csv");
        out = writer;
        csv = table ? CsvWriter.builder().build(writer) : null;
        if (csv != null) {
            csv.writeRecord(FindingLines.COLUMNS);
        }
    }

    @Override
    public void add(Finding finding) {
        try {
            ObjectNode document = FindingLines.document(finding);
            if (csv != null) {
                csv.writeRecord(FindingLines.COLUMNS.stream()
                        .map(document::path)
                        .map(cell -> cell.isNull() ? "" : cell.asText())
                        .toList());
            } else {
                out.write(document + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (csv != null) {
            csv.close();
        }
        out.close();
    }
}
