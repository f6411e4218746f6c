package org.attackregister.store.mark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.store.RevisionClock;
import org.jspecify.annotations.Nullable;

/**
 * How far a register had come, as a small file beside its database says: never more than the database has on disk.
 *
 * @param registerId the register's own id; null where none was given yet
 * @param revision the last revision
 * @param bytes the size that the database's file had
 */
record RevisionMark(@Nullable String registerId, long revision, long bytes) {
    /** The name of the file. */
    static final String FILE = "register.revision";

    private static final String NO_ID = "-";
    private static final int MOST_BYTES = 100;
    private static final Pattern FORM = Pattern.compile("(-|[0-9a-f-]{36}) ([0-9]{1,18}) ([0-9]{1,18})\n");

    /**
     * What the directory has; empty where there is no such file.
     *
     * @throws RegisterException of kind {@code CONFLICT} if the file cannot be read, or is none of these
     */
    static Optional<RevisionMark> find(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            if (Files.size(file) > MOST_BYTES) {
                throw unreadable(file, null);
            }
            Matcher line = FORM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            if (!line.matches()) {
                throw unreadable(file, null);
            }
            String id = line.group(1).equals(NO_ID) ? null : line.group(1);
            return Optional.of(new RevisionMark(id, Long.parseLong(line.group(2)), Long.parseLong(line.group(3))));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static RegisterException unreadable(Path file, @Nullable IOException cause) {
        RegisterException refusal = new RegisterException(
                Trouble.CONFLICT,
                "The file %s, which says how far this register had come, cannot be read: put a backup of the data directory back, or delete this file to go on with the database as it is."
                        .formatted(file));
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }

    /** Writes the file anew; whoever is killed in between leaves the old one whole. */
    void write(Path directory) throws IOException {
        Path next = directory.resolve(FILE + ".next");
        String line = (registerId == null ? NO_ID : registerId) + " " + revision + " " + bytes + "\n";
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer content = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
        Files.move(next, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether the clock of a database lacks what was recorded by then, or is another register's. */
    boolean isMissedBy(RevisionClock found) {
        boolean other = registerId != null && !registerId.equals(found.registerId());
        return revision > 0 && (found.revision() < revision || other);
    }

    /**
     * Refuses a database that lacks what was recorded, unless just that was accepted.
     *
     * @return whether it lacks something
     * @throws RegisterException of kind {@code CONFLICT}
     */
    boolean isMissedWithConsent(RevisionClock found, OptionalLong accepted, Path directory) {
        if (!isMissedBy(found)) {
            return false;
        }
        if (accepted.orElse(-1) != found.revision()) {
            throw new RegisterException(
                    Trouble.CONFLICT,
                    "The database in %s is at revision %d%s, but %s says that this register had come to revision %d: put a backup of the data directory back, or set REGISTER_ACCEPT_REVISION=%d to go on with what is there."
                            .formatted(
                                    directory,
                                    found.revision(),
                                    found.revision() < revision ? "" : " of another register",
                                    FILE,
                                    revision,
                                    found.revision()));
        }
        return true;
    }
}
