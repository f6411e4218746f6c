package org.attackregister.http.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file in the data directory with the register's own key pair. Without it no token of the register is
 * valid; to remove it is to revoke them all. It is apart from the database, so that a token can be made while a server
 * has that.
 */
final class TokenKeyFile {
    static final String NAME = "token-key.json";

    private static final String OWNER_ONLY = "rw-------";
    private static final int LONGEST = 10_000;
    private static final Set<OpenOption> READ_AND_MAKE =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    /** Within one process two locks on one file are an error and no waiting. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path directory;
    private final Path file;
    private volatile @Nullable ReadKey kept;

    /** What was read, and of which state of the file. */
    private record ReadKey(FileTime changed, @Nullable Object identity, TokenKey key) {
        boolean isOf(BasicFileAttributes attributes) {
            return changed.equals(attributes.lastModifiedTime())
                    && String.valueOf(identity).equals(String.valueOf(attributes.fileKey()));
        }
    }

    TokenKeyFile(Path directory) {
        this.directory = directory;
        this.file = directory.resolve(NAME);
    }

    /**
     * The pair of keys; empty where none was made yet.
     *
     * @throws IOException if there is one and it cannot be read
     */
    Optional<TokenKey> find() throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            ReadKey before = kept;
            if (before != null && before.isOf(attributes)) {
                return Optional.of(before.key);
            }
            Optional<TokenKey> key = read();
            key.ifPresent(k -> kept = new ReadKey(attributes.lastModifiedTime(), attributes.fileKey(), k));
            return key;
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    private Optional<TokenKey> read() throws IOException {
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                channel.lock(0, Long.MAX_VALUE, true);
                return channel.size() == 0 ? Optional.empty() : Optional.of(key(channel));
            }
        }
    }

    /**
     * The pair of keys, made where there is none yet. Of several processes that come at once one makes it, and the
     * others wait and read.
     *
     * @throws IOException if the file cannot be read or written
     */
    TokenKey findOrMake() throws IOException {
        Files.createDirectories(directory);
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(file, READ_AND_MAKE, ownerOnly())) {
                channel.lock();
                return channel.size() == 0 ? make(channel) : key(channel);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
    }

    private static TokenKey make(FileChannel channel) throws IOException {
        TokenKey key = TokenKey.random();
        ByteBuffer bytes = ByteBuffer.wrap(key.json().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
        return key;
    }

    private TokenKey key(FileChannel channel) throws IOException {
        try {
            byte[] bytes = Channels.newInputStream(channel).readNBytes(LONGEST);
            return TokenKey.read(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException("%s cannot be used: %s".formatted(file, e.getMessage()), e);
        }
    }
}
