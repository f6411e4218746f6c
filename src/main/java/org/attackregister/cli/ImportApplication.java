package org.attackregister.cli;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.attackregister.ingest.ImportRequest;
import org.attackregister.ingest.ProgressListener;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.ingest.report.Outcome;
import org.attackregister.service.HistoryService;
import org.attackregister.service.imports.ImportService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Carries the import command out, in the running program. */
@ApplicationScoped
public class ImportApplication implements QuarkusApplication {
    static final int SOME_REJECTED = 3;

    /** How long the end of the process waits until what was begun is undone. */
    private static final long PATIENCE_SECONDS = 60;

    private final ImportService imports;
    private final HistoryService histories;
    private final Semaphore atWork = new Semaphore(1);
    private volatile boolean stopping;

    ImportApplication(ImportService imports, HistoryService histories) {
        this.imports = imports;
        this.histories = histories;
    }

    /** Somebody ended the process in the middle of an import. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int run(String... words) {
        atWork.acquireUninterruptibly();
        try {
            return run(CommandLine.populateCommand(new ImportCommand(), words));
        } finally {
            atWork.release();
        }
    }

    /** Gives a running import up, and waits until its transaction is undone: the database is closed after this. */
    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        stopping = true;
        if (atWork.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            atWork.release();
        }
    }

    private int run(ImportCommand command) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ProgressLine line = new ProgressLine(System.err, ProgressLine.onTerminal(), System::nanoTime);
        boolean recorded = false;
        ImportReport report = new ImportReport(Findings.NOWHERE);
        try {
            Path history = new ImportRequests().history(command);
            if (history != null) {
                long revision = histories.take(history, command.dryRun, heeding(line));
                recorded = !command.dryRun;
                line.end();
                out.printf(
                        "%d revisions, with their history.%s%n",
                        revision, recorded ? "" : " A dry run: nothing was written.");
                return 0;
            }
            ImportRequest request = new ImportRequests().of(command);
            try (@Nullable FindingsFile file = command.report == null ? null : new FindingsFile(command.report)) {
                report = new ImportReport(file == null ? Findings.NOWHERE : file);
                imports.run(request, null, report, heeding(line));
                recorded = !request.dryRun();
            }
            line.end();
            ImportSummary.of(request, report).forEach(out::println);
            return report.of(Outcome.REJECTED) > 0 ? SOME_REJECTED : 0;
        } catch (Stopped given) {
            line.end();
            System.err.println("The import was stopped. Nothing was imported.");
        } catch (IOException | RuntimeException failure) {
            line.end();
            ImportSummary.found(report).forEach(out::println);
            System.err.println(StartReport.of(failure, "The import failed"));
            System.err.println(
                    recorded ? "All was imported, but the outcome could not be reported." : "Nothing was imported.");
        }
        return Main.FAILED;
    }

    private ProgressListener heeding(ProgressListener progress) {
        return (rows, read, all) -> {
            if (stopping) {
                throw new Stopped();
            }
            progress.at(rows, read, all);
        };
    }
}
