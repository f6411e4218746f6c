package org.attackregister.service.imports;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.FindingLines;
import org.attackregister.ingest.report.Findings;

/** What an import finds, on the disk until it is stored: a JSON document a line, packed with gzip. */
final class FoundFile implements Findings, Closeable {
    /** More are counted and not written down: several for each row of a large file. */
    private static final long MOST = 1_000_000;

    private static final int LONGEST_VALUE = 1_000;

    private final Path path;
    private final Writer out;
    private long count;
    private boolean open = true;

    FoundFile(Path path) throws IOException {
        this.path = path;
        this.out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(path)), StandardCharsets.UTF_8));
    }

    @Override
    public void add(Finding finding) {
        count++;
        if (count > MOST) {
            return;
        }
        try {
            out.write(FindingLines.document(finding.shortened(LONGEST_VALUE)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written", e);
        }
    }

    /** Whether all that was found is in it. */
    boolean isComplete() {
        return count <= MOST;
    }

    /** Its bytes, once nothing more is found. */
    InputStream finished() throws IOException {
        finish();
        return Files.newInputStream(path);
    }

    private void finish() throws IOException {
        if (open) {
            open = false;
            out.close();
        }
    }

    /** Takes it away. */
    @Override
    public void close() throws IOException {
        try {
            finish();
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
