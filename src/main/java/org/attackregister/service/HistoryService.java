package org.attackregister.service;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.ProgressListener;
import org.attackregister.ingest.history.HistoryHead;
import org.attackregister.ingest.history.HistoryReader;
import org.attackregister.ingest.history.HistoryWriter;
import org.attackregister.model.RevokedToken;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.store.HistoryIntake;
import org.attackregister.store.TakenHistory;
import org.attackregister.store.VersionLog;
import org.attackregister.store.token.IdempotencyKeys;
import org.attackregister.store.token.RevokedTokens;
import org.attackregister.store.version.Stored;

/** A whole register as a file and back: versions, tombstones, reasons and moments as they were recorded. */
@ApplicationScoped
public class HistoryService {
    private static final Duration LONGEST = Duration.ofHours(12);

    /** Versions that are taken over together. */
    private static final int TOGETHER = 1_000;

    private final VersionLog log;
    private final HistoryIntake intake;
    private final RevokedTokens tokens;
    private final IdempotencyKeys keys;
    private final SnapshotHolder holder;

    HistoryService(
            VersionLog log, HistoryIntake intake, RevokedTokens tokens, IdempotencyKeys keys, SnapshotHolder holder) {
        this.log = log;
        this.intake = intake;
        this.tokens = tokens;
        this.keys = keys;
        this.holder = holder;
    }

    /**
     * Writes everything that was committed at the call, also while others write.
     *
     * @return the last revision that was written
     * @throws RegisterException of kind {@code NOT_FOUND} where nothing was ever recorded
     */
    public long write(OutputStream out, ProgressListener progress) throws IOException {
        // before the versions, so that what a key refers to is among them
        List<IdempotencyKeys.Used> used = keys.all();
        List<RevokedToken> revoked = tokens.all();
        long last = log.revision();
        if (last == 0) {
            throw new RegisterException(Trouble.NOT_FOUND, "Nothing was ever recorded in this register.");
        }
        try (HistoryWriter writer =
                new HistoryWriter(out, new HistoryHead(HistoryHead.FORM, UUID.fromString(log.registerId()), last))) {
            log.forEachAfter(0, version -> {
                long revision = version.stamp().revision();
                if (revision <= last) {
                    writer.add(version);
                    progress.at(revision, revision, last);
                }
            });
            revoked.forEach(writer::add);
            used.forEach(writer::add);
            writer.end();
        }
        return last;
    }

    /**
     * Takes a history over into a register in which nothing was ever recorded: all of it, or nothing.
     *
     * @param dryRun whether nothing is kept of it in the end
     * @return the last revision
     * @throws RegisterException where the file is not whole, or the register not empty
     * @throws IOException where a medium fails
     */
    public long take(Path file, boolean dryRun, ProgressListener progress) throws IOException {
        try (HistoryReader reader = HistoryReader.open(file)) {
            long revision = QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(LONGEST.toSeconds()))
                    .call(() -> {
                        long last = read(reader, progress);
                        if (dryRun) {
                            throw new Undone(last);
                        }
                        return last;
                    });
            if (!dryRun && holder.current() != null) {
                holder.refresh();
            }
            return revision;
        } catch (Undone dry) {
            return dry.revision;
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private long read(HistoryReader reader, ProgressListener progress) {
        try {
            return take(reader, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long take(HistoryReader reader, ProgressListener progress) throws IOException {
        TakenHistory history = intake.begin(reader.head().register().toString());
        Batches batches = new Batches(history, reader.head().revision(), progress);
        reader.forEach(batches);
        batches.hand();
        if (history.revision() != reader.head().revision()) {
            throw new RegisterException(
                    Trouble.INVALID_CONTENT,
                    "The history is said to end at revision %d, and ends at %d."
                            .formatted(reader.head().revision(), history.revision()));
        }
        return history.revision();
    }

    /** Ends the transaction of a dry run. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long revision;

        Undone(long revision) {
            super(null, null, false, false);
            this.revision = revision;
        }
    }

    /** What was read, handed on in parts. */
    private final class Batches implements HistoryReader.HistoryConsumer {
        private final TakenHistory history;
        private final long last;
        private final ProgressListener progress;
        private final List<Stored> versions = new ArrayList<>();

        Batches(TakenHistory history, long last, ProgressListener progress) {
            this.history = history;
            this.last = last;
            this.progress = progress;
        }

        @Override
        public void version(Stored version) {
            versions.add(version);
            if (versions.size() == TOGETHER) {
                hand();
            }
        }

        void hand() {
            history.append(versions);
            versions.clear();
            progress.at(history.revision(), history.revision(), last);
        }

        @Override
        public void token(RevokedToken token) {
            tokens.add(token);
        }

        @Override
        public void key(IdempotencyKeys.Used key) {
            keys.note(key.subject(), key.key(), key.done());
        }
    }
}
