package org.attackregister.store.mark;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.attackregister.config.RegisterConfig;
import org.attackregister.store.database.DatabaseLoss;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Whether the disk of the embedded database takes what is written; nothing is known of the disk of a server. */
@ApplicationScoped
public class DiskSpace {
    private static final Logger LOG = Logger.getLogger(DiskSpace.class);

    private final long leastFree;
    private volatile @Nullable Path file;
    private volatile @Nullable Instant failing;

    DiskSpace(RegisterConfig config) {
        this.leastFree = config.leastFreeBytes();
    }

    /** Looks at the disk of this file from now on. */
    void of(Path database) {
        file = database;
    }

    /** Keeps in mind that a change was not recorded, where it was the disk that did not take it. */
    public void failed(Throwable failure) {
        if (file != null && failing == null && DatabaseLoss.isDiskBehind(failure)) {
            failing = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** Something was written and is on the disk. */
    void wrote() {
        failing = null;
    }

    /** Whether the last that was written was not taken. */
    boolean isFailing() {
        return failing != null;
    }

    /** Why no change can be recorded; empty where nothing speaks against it. */
    public Optional<String> trouble() {
        Instant since = failing;
        if (since != null) {
            return Optional.of("the disk has accepted nothing since " + since);
        }
        Path at = file;
        try {
            return at != null && Files.getFileStore(at).getUsableSpace() < leastFree
                    ? Optional.of("the disk is full, or nearly so")
                    : Optional.empty();
        } catch (IOException e) {
            LOG.debug("The disk cannot be looked at", e);
            return Optional.of("the disk cannot be looked at");
        }
    }
}
