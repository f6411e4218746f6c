package org.attackregister.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.attackregister.error.RegisterException;
import org.attackregister.ingest.ImportRequest;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.ingest.report.Outcome;
import org.attackregister.service.ImportService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Carries the import command out, in the running program. */
@ApplicationScoped
public class ImportApplication implements QuarkusApplication {
    static final int SOME_REJECTED = 3;

    private final ImportService imports;

    ImportApplication(ImportService imports) {
        this.imports = imports;
    }

    @Override
    public int run(String... words) throws IOException {
        ImportCommand command = CommandLine.populateCommand(new ImportCommand(), words);
        try {
            return run(command, new ImportRequests().of(command));
        } catch (RegisterException refused) {
            System.err.println(StartReport.of(refused));
            System.err.println("Nothing was imported.");
            return Main.FAILED;
        }
    }

    private int run(ImportCommand command, ImportRequest request) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ProgressLine progress = new ProgressLine(System.err, ProgressLine.onTerminal(), System::nanoTime);
        try (@Nullable FindingsFile file = command.report == null ? null : new FindingsFile(command.report)) {
            ImportReport report = new ImportReport(finding -> {
                if (file != null) {
                    file.add(finding);
                }
            });
            imports.run(request, null, report, progress);
            progress.end();
            ImportSummary.of(request, report).forEach(out::println);
            return report.of(Outcome.REJECTED) > 0 ? SOME_REJECTED : 0;
        }
    }
}
