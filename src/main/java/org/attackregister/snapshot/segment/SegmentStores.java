package org.attackregister.snapshot.segment;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.attackregister.config.RegisterConfig;
import org.attackregister.config.SegmentConfig;
import org.attackregister.snapshot.binary.ProgramFingerprint;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The directory of segments, which one process writes at a time; whoever comes second has files of its own. */
@ApplicationScoped
@Unremovable
public class SegmentStores implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SegmentStores.class);

    /** In the part of the data directory that may be deleted at any time. */
    private static final Path PLACE = Path.of("derived", "versions");

    private static final String LOCK = "lock";

    private final Optional<KeptPlace> kept;
    private @Nullable FileChannel lock;
    private @Nullable SegmentStore opened;

    @Inject
    SegmentStores(RegisterConfig register, SegmentConfig config) {
        this(
                config.enabled()
                        ? ProgramFingerprint.ofThisProgram()
                                .map(build -> new KeptPlace(
                                        Path.of(register.dataDir()).resolve(PLACE), build))
                        : Optional.empty());
    }

    /** Stores in a directory, or in memory where none is named. */
    public SegmentStores(Optional<KeptPlace> kept) {
        this.kept = kept;
    }

    /**
     * Where files are kept.
     *
     * @param directory takes them
     * @param build the fingerprint of the program that reads and writes them
     */
    public record KeptPlace(Path directory, String build) {}

    /** The store of a register, in the place of the one that was opened before. */
    public synchronized SegmentStore open(String registerId) {
        if (opened != null) {
            opened.close();
        }
        SegmentStore next = kept.map(
                        place -> open(place.directory().toAbsolutePath(), new SegmentHeader(registerId, place.build())))
                .orElseGet(SegmentStore::inMemory);
        opened = next;
        return next;
    }

    private SegmentStore open(Path place, SegmentHeader header) {
        try {
            if (!isLocked(place)) {
                LOG.warnf("%s is in use by another process. Finished records are kept in temporary files", place);
                return SegmentStore.ofThisProcess();
            }
            return SegmentStore.of(KeptFiles.open(place, header));
        } catch (IOException e) {
            LOG.warnf("%s cannot be used (%s). Finished records are kept in temporary files", place, e.getMessage());
            return SegmentStore.ofThisProcess();
        }
    }

    /** Whether this process has the directory; it keeps it. */
    private boolean isLocked(Path place) throws IOException {
        if (lock != null) {
            return true;
        }
        Files.createDirectories(place);
        FileChannel channel =
                FileChannel.open(place.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isLocked(channel)) {
            lock = channel;
            return true;
        }
        channel.close();
        return false;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Leaves the directory to others. */
    @Override
    @PreDestroy
    public synchronized void close() {
        try {
            if (opened != null) {
                opened.close();
            }
            if (lock != null) {
                lock.close();
                lock = null;
            }
        } catch (IOException e) {
            LOG.debug("The lock of the segments cannot be released", e);
        }
    }
}
