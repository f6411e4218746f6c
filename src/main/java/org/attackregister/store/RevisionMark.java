package org.attackregister.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a register had come, as a small file beside its database says: never more than the database has on disk.
 *
 * @param registerId the register's own id; null where none was given yet
 * @param revision the last revision
 */
record RevisionMark(@Nullable String registerId, long revision) {
    /** The name of the file. */
    static final String FILE = "register.revision";

    private static final String NO_ID = "-";
    private static final int MOST_BYTES = 100;
    private static final Pattern FORM = Pattern.compile("(-|[0-9a-f-]{36}) ([0-9]{1,18})\n");

    /**
     * What stands in the directory; empty where there is no such file.
     *
     * @throws IOException if the file cannot be read, or is none of these
     */
    static Optional<RevisionMark> find(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        if (Files.size(file) > MOST_BYTES) {
            throw unreadable(file);
        }
        Matcher line = FORM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        if (!line.matches()) {
            throw unreadable(file);
        }
        String id = line.group(1);
        return Optional.of(new RevisionMark(id.equals(NO_ID) ? null : id, Long.parseLong(line.group(2))));
    }

    private static IOException unreadable(Path file) {
        return new IOException("the file " + file + " holds no revision");
    }

    /** Writes the file anew; whoever is killed in between leaves the old one whole. */
    void write(Path directory) throws IOException {
        Path next = directory.resolve(FILE + ".next");
        String line = (registerId == null ? NO_ID : registerId) + " " + revision + "\n";
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether a database that has come so far lacks what was recorded by then, or holds another register. */
    boolean isMissedBy(RevisionMark found) {
        boolean other = registerId != null && !registerId.equals(found.registerId);
        return revision > 0 && (found.revision < revision || other);
    }
}
