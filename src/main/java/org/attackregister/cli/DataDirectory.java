package org.attackregister.cli;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.attackregister.config.RegisterConfig;
import org.attackregister.error.RegisterException;
import org.attackregister.store.mark.MarkedDatabase;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The directory of the embedded database, locked by one process at a time. The operating system's lock on a file in it
 * is what counts: it ends with the process, however that ends.
 */
final class DataDirectory implements AutoCloseable {
    static final String LOCK_FILE = "register.lock";

    private static final String SETTING = "register.data-dir";
    private static final String ACCEPTED = "register.accept-revision";
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";

    /** Past what is ever written to the file, so that others can read the holder's number on every system. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final String DATABASE_FILE = "register.mv.db";

    private final @Nullable FileChannel channel;
    private final boolean fresh;

    private DataDirectory(@Nullable FileChannel channel, boolean fresh) {
        this.channel = channel;
        this.fresh = fresh;
    }

    /** The directory that the settings of this process name. */
    static DataDirectory ofThisProcess() {
        return of(ConfigUtils.configBuilder().build());
    }

    /**
     * Takes the directory that the settings name, and makes the setting absolute, which H2 requires of a path. Takes
     * nothing where the settings name a database that does not lie in it.
     *
     * @throws StartRefusal if it cannot be used
     */
    static DataDirectory of(SmallRyeConfig config) {
        Path path = path(setting(config));
        System.setProperty(SETTING, path.toString().replace('\\', '/'));
        String url = config.getConfigValue(URL).getRawValue();
        if (url == null) {
            throw new StartRefusal(
                    "No database is set: QUARKUS_DATASOURCE_JDBC_URL takes its address (jdbc:postgresql://host/name), QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD the account.");
        }
        if (!isUsed(config)) {
            return new DataDirectory(null, false);
        }
        DataDirectory directory = take(path);
        look(path, config);
        return directory;
    }

    /** Nothing was written yet: what is refused here is left as it was. */
    private static void look(Path path, SmallRyeConfig config) {
        MarkedDatabase database = new MarkedDatabase(
                path.resolve(DATABASE_FILE),
                config.getValue(URL, String.class),
                config.getOptionalValue(USER, String.class).orElse(""),
                config.getOptionalValue(PASSWORD, String.class).orElse(""));
        try {
            database.look(config.getOptionalValue(ACCEPTED, Long.class)
                    .map(OptionalLong::of)
                    .orElseGet(OptionalLong::empty));
        } catch (RegisterException | SQLException | IOException e) {
            throw new StartRefusal(StartReport.of(e));
        }
    }

    /** Whether the database lies in the data directory, and not where its address says. */
    static boolean isUsed(Config config) {
        String url = config.getConfigValue(URL).getRawValue();
        return url != null && url.contains("${" + SETTING + "}");
    }

    /** The setting, or its default. */
    static String setting(SmallRyeConfig config) {
        return config.getOptionalValue(SETTING, String.class).orElse(RegisterConfig.DATA_DIR);
    }

    /** The absolute form of what was set. */
    static Path path(String setting) {
        if (setting.contains(";") || setting.contains("${")) {
            throw new StartRefusal(
                    "The data directory %s cannot be used: its path contains \";\" or \"${\", which mean something else in the address of a database. Name another one in REGISTER_DATA_DIR."
                            .formatted(setting));
        }
        try {
            return Path.of(setting).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new StartRefusal("The data directory cannot be used: %s.".formatted(e.getMessage()));
        }
    }

    /** Makes the directory if it is missing, and keeps others out of it until it is closed. */
    static DataDirectory take(Path path) {
        Path lockFile = path.resolve(LOCK_FILE);
        try {
            Files.createDirectories(path);
            FileChannel channel = FileChannel.open(
                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                String holder = Files.readString(lockFile).strip();
                channel.close();
                throw new StartRefusal(
                        "The data directory %s is in use by another process%s. Stop that one, or name another directory in REGISTER_DATA_DIR."
                                .formatted(path, holder.isEmpty() ? "" : " (number " + holder + ")"));
            }
            byte[] number = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            channel.truncate(0).write(ByteBuffer.wrap(number), 0);
            return new DataDirectory(channel, Files.notExists(path.resolve(DATABASE_FILE)));
        } catch (FileAlreadyExistsException e) {
            throw unusable(path, e.getFile() + " is a file and not a directory");
        } catch (AccessDeniedException e) {
            throw unusable(path, "this user may not write " + e.getFile());
        } catch (IOException e) {
            throw unusable(path, "no file can be made there (%s)".formatted(e.getMessage()));
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static StartRefusal unusable(Path path, String reason) {
        return new StartRefusal("The data directory %s cannot be used: %s. Name another one in REGISTER_DATA_DIR."
                .formatted(path, reason));
    }

    /** Whether no register has been in it yet; false where the database lies elsewhere. */
    boolean fresh() {
        return fresh;
    }

    /** Lets other processes in. The file stays: to delete it would let two in. */
    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of the data directory cannot be released", e);
        }
    }
}
