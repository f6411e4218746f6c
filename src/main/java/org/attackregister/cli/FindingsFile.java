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
import org.attackregister.ingest.report.Findings;
import org.attackregister.model.RegisterJson;
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
            csv.writeRecord("level", "code", "file", "line", "column", "value", "reason", "reference");
        }
    }

    @Override
    public void add(Finding finding) {
        try {
            if (csv != null) {
                csv.writeRecord(
                        finding.remark().level().code(),
                        finding.remark().code(),
                        finding.file(),
                        String.valueOf(finding.line()),
                        blank(finding.column()),
                        blank(finding.value()),
                        finding.reason(),
                        blank(finding.remark().reference()));
            } else {
                ObjectNode node = RegisterJson.MAPPER
                        .createObjectNode()
                        .put("level", finding.remark().level().code())
                        .put("code", finding.remark().code())
                        .put("file", finding.file())
                        .put("line", finding.line())
                        .put("column", finding.column())
                        .put("value", finding.value())
                        .put("reason", finding.reason())
                        .put("reference", finding.remark().reference());
                out.write(node + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written", e);
        }
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void close() throws IOException {
        if (csv != null) {
            csv.close();
        }
        out.close();
    }
}
