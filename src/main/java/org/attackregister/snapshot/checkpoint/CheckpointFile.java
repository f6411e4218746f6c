package org.attackregister.snapshot.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.SnapshotBase;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;
import org.attackregister.snapshot.binary.DamagedFile;
import org.attackregister.snapshot.binary.FileChecksum;
import org.jboss.logging.Logger;

/**
 * The newest snapshot as a file: derived from the database, which alone is the truth, and made anew whenever there is a
 * doubt. It is put in place whole or not at all.
 */
public final class CheckpointFile {
    private static final Logger LOG = Logger.getLogger(CheckpointFile.class);

    /** Its name, and the beginning of the name that it has while it is written. */
    static final String NAME = "checkpoint";

    /** Bytes of the disk that are left to the database. */
    private static final long SPARE = 64L << 20;

    /** More bytes than a version usually takes. */
    private static final long MOST_OF_A_VERSION = 512;

    private final Path directory;
    private final Path file;
    private final String program;

    /**
     * The file in a directory, which need not be there.
     *
     * @param program the fingerprint of the program that reads and writes it
     */
    CheckpointFile(Path directory, String program) {
        this.directory = directory;
        this.file = directory.resolve(NAME);
        this.program = program;
    }

    /**
     * The snapshot that was written last; empty where there is none, or another program's, another register's, or a
     * damaged one, which is said in one line.
     *
     * @param registerId the register's own id
     * @param parts makes the parts of the register, with nothing in them
     */
    public Optional<Snapshot> read(String registerId, Supplier<SnapshotBase> parts) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file)) {
            BinaryReader in = new BinaryReader(channel, FileChecksum.check(channel));
            Checkpoint found = Checkpoint.read(in);
            if (!found.program().equals(program)) {
                return made("another build of the program wrote it");
            }
            if (!found.registerId().equals(registerId)) {
                return made("it is of another register");
            }
            Snapshot read = Snapshot.read(in, parts.get(), found.revision());
            LOG.infof("The checkpoint of revision %d was read", read.revision());
            return Optional.of(read);
        } catch (DamagedFile e) {
            return made(e.getMessage() + ", so that it is damaged");
        } catch (IOException | RuntimeException e) {
            LOG.debug("The checkpoint cannot be read", e);
            return made("it cannot be read (" + e + ")");
        }
    }

    /** Says why a checkpoint is not used. */
    public void refuse(String reason) {
        LOG.warnf("The checkpoint %s is not used: %s. It is made anew from the database", file, reason);
    }

    private Optional<Snapshot> made(String reason) {
        refuse(reason);
        return Optional.empty();
    }

    /** Writes a snapshot in the place of the last one; whoever is killed in between leaves that as it was. */
    public void write(Snapshot snapshot) throws IOException {
        Files.createDirectories(directory);
        removeAbandoned();
        long versions = snapshot.parts().columns().size();
        if (Files.getFileStore(directory).getUsableSpace() < SPARE + versions * MOST_OF_A_VERSION) {
            throw new IOException("the disk is nearly full");
        }
        Path next = directory.resolve(NAME + "." + ProcessHandle.current().pid());
        try {
            try (FileChannel channel = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                BinaryWriter out = new BinaryWriter(channel);
                Checkpoint.of(snapshot, program).write(out);
                snapshot.write(out);
                out.end();
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /** Removes what processes left that were killed. */
    private void removeAbandoned() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, NAME + ".*")) {
            for (Path each : left) {
                String number = each.getFileName().toString().substring(NAME.length() + 1);
                if (number.matches("[0-9]{1,18}")
                        && ProcessHandle.of(Long.parseLong(number)).isEmpty()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }
}
