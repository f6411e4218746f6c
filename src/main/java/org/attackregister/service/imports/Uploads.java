package org.attackregister.service.imports;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.attackregister.config.RegisterConfig;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The directory for files on their way into the register, within the data directory: each process has one of its own in
 * it, and takes away those whose process is gone. The operating system's lock on a file beside it says which those are.
 */
@ApplicationScoped
class Uploads {
    /** So much is left to the database, which may be on the same disk. */
    static final long LEFT_FREE = 64L << 20;

    /** With less than this, an import is given up: a disk that fills under it stops the embedded database. */
    private static final long NEARLY_FULL = 32L << 20;

    private static final Logger LOG = Logger.getLogger(Uploads.class);
    private static final String LOCK = ".lock";

    private final Path all;
    private final String name = UUID.randomUUID().toString();
    private @Nullable FileChannel lock;

    Uploads(RegisterConfig config) {
        this.all = Path.of(config.dataDir()).resolve("uploads").toAbsolutePath();
    }

    /** A path for a new file. */
    synchronized Path next(String id) throws IOException {
        if (lock == null) {
            open();
        }
        return all.resolve(name).resolve(id);
    }

    /** Takes away what processes that are gone have left; where nothing was ever sent, nothing is made. */
    synchronized void begin() throws IOException {
        if (lock == null && Files.isDirectory(all)) {
            open();
        }
    }

    private void open() throws IOException {
        Files.createDirectories(all);
        try (FileChannel gate = opened(all.resolve(LOCK));
                FileLock held = gate.lock()) {
            if (held.isValid()) {
                sweep();
                lock = opened(all.resolve(name + LOCK));
                lock.lock();
                Files.createDirectory(all.resolve(name));
            }
        }
    }

    private void sweep() throws IOException {
        for (Path directory : list(all).stream().filter(Files::isDirectory).toList()) {
            Path itsLock = directory.resolveSibling(directory.getFileName() + LOCK);
            try (FileChannel channel = opened(itsLock);
                    @Nullable FileLock free = channel.tryLock()) {
                if (free != null) {
                    remove(directory);
                    Files.delete(itsLock);
                }
            } catch (OverlappingFileLockException ofThisProcess) {
                LOG.debugf("The files in %s are of this process", directory.getFileName());
            }
        }
    }

    private static FileChannel opened(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.toList();
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** How many bytes may still be written. */
    long freeSpace() throws IOException {
        return Files.getFileStore(all).getUsableSpace() - LEFT_FREE;
    }

    /**
     * Ends an import before it fills the disk.
     *
     * @throws RegisterException of kind {@code NOT_READY} where nearly nothing is free
     */
    void refuseToFillTheDisk() {
        try {
            if (Files.getFileStore(all).getUsableSpace() < NEARLY_FULL) {
                throw new RegisterException(
                        Trouble.NOT_READY, "The register's disk is nearly full, so nothing was imported.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the disk cannot be looked at", e);
        }
    }

    /** Takes everything of this process away. */
    synchronized void end(@Observes ShutdownEvent event) throws IOException {
        FileChannel held = lock;
        if (held != null) {
            remove(all.resolve(name));
            Files.deleteIfExists(all.resolve(name + LOCK));
            held.close();
            lock = null;
        }
    }
}
