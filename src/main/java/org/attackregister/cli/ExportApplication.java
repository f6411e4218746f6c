package org.attackregister.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;
import org.attackregister.service.HistoryService;
import picocli.CommandLine;

/** Carries the export command out, in the running program. */
@ApplicationScoped
public class ExportApplication implements QuarkusApplication {
    private static final int BUFFER = 1 << 16;

    private final HistoryService histories;

    ExportApplication(HistoryService histories) {
        this.histories = histories;
    }

    @Override
    public int run(String... words) {
        Path file = CommandLine.populateCommand(new ExportCommand(), words).file;
        ProgressLine line = new ProgressLine(System.err, ProgressLine.onTerminal(), System::nanoTime);
        try {
            long revision = write(file, line);
            line.end();
            System.out.printf("%d revisions, with their history.%n", revision);
            return 0;
        } catch (FileAlreadyExistsException there) {
            System.err.printf("The file %s exists. Nothing was written.%n", there.getFile());
        } catch (IOException | RuntimeException failure) {
            line.end();
            System.err.println(StartReport.of(failure, "The export failed"));
        }
        return Main.FAILED;
    }

    /** What is not whole does not stay. */
    private long write(Path file, ProgressLine line) throws IOException {
        OutputStream made = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean whole = false;
        try (OutputStream out = packed(file, made)) {
            long revision = histories.write(out, line);
            whole = true;
            return revision;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static OutputStream packed(Path file, OutputStream out) throws IOException {
        return new BufferedOutputStream(
                file.toString().endsWith(".gz") ? new GZIPOutputStream(out, BUFFER) : out, BUFFER);
    }
}
