package org.attackregister.ingest.rule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;

/** Where the seed files and, in its {@code schema} directory, their schemas lie: in the program or in a directory. */
public sealed interface SeedFolder {
    /**
     * Opens a file.
     *
     * @param name relative to the folder
     * @throws RegisterException if it is not there
     */
    InputStream open(String name);

    /** The text of a schema. */
    default String schema(String name) {
        try (InputStream text = open("schema/" + name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw missing("schema/" + name, e);
        }
    }

    private static RegisterException missing(String name, IOException cause) {
        RegisterException refusal = new RegisterException(
                Trouble.INVALID_CONTENT, "The seed file %s cannot be read: %s.".formatted(name, cause.getMessage()));
        refusal.initCause(cause);
        return refusal;
    }

    /** The files that the program carries. */
    record InTheProgram() implements SeedFolder {
        @Override
        public InputStream open(String name) {
            InputStream found = SeedFolder.class.getClassLoader().getResourceAsStream("seed-data/" + name);
            if (found == null) {
                throw missing(name, new NoSuchFileException("the program does not carry it"));
            }
            return found;
        }
    }

    /** The files of a directory. */
    record InDirectory(Path directory) implements SeedFolder {
        @Override
        public InputStream open(String name) {
            try {
                return Files.newInputStream(directory.resolve(name));
            } catch (IOException e) {
                throw missing(name, new IOException("no file in " + directory + " can be read under that name", e));
            }
        }
    }
}
