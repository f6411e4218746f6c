package org.attackregister.service.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import org.attackregister.error.RegisterException;
import org.attackregister.ingest.ImportRequest;
import org.attackregister.ingest.Importer;
import org.attackregister.ingest.ProgressListener;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.service.write.WritingTurn;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.jspecify.annotations.Nullable;

/** Imports: all of the files in one transaction, or nothing. */
@ApplicationScoped
public class ImportService {
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Importer importer;
    private final SnapshotHolder holder;
    private final WritingTurn turn;

    ImportService(Importer importer, SnapshotHolder holder, WritingTurn turn) {
        this.importer = importer;
        this.holder = holder;
        this.turn = turn;
    }

    /**
     * Imports files; when it returns, the next question is answered with them.
     *
     * @param recordedBy who imports; null where no account is known
     * @param report takes what is found and done
     * @param progress receives how far it is
     * @throws RegisterException where a file cannot be read or is not of the format, and of kind {@code NOT_READY} where
     *     another process writes for longer than one may wait; nothing is recorded then
     * @throws IOException where a medium fails; nothing is recorded then
     */
    public void run(ImportRequest request, @Nullable String recordedBy, ImportReport report, ProgressListener progress)
            throws IOException {
        Broken broken = new Broken();
        Runnable transaction = () -> QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(LONGEST.toSeconds()))
                .run(() -> {
                    try {
                        importer.run(request, recordedBy, report, progress);
                        progress.recorded();
                    } catch (IOException e) {
                        broken.by = e;
                        QuarkusTransaction.setRollbackOnly();
                    }
                });
        if (request.dryRun()) {
            transaction.run();
        } else {
            turn.write(progress, transaction);
        }
        if (broken.by != null) {
            throw broken.by;
        }
        if (holder.current() != null) {
            holder.refresh();
        }
    }

    /** What broke a transaction. */
    private static final class Broken {
        private @Nullable IOException by;
    }
}
