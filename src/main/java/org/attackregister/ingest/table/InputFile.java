package org.attackregister.ingest.table;

import java.nio.file.Path;

/**
 * A file that is to be read.
 *
 * @param name what reports call it: its name without directories
 * @param path where it lies
 */
public record InputFile(String name, Path path) {
    /** The file at a path, called by its own name. */
    public static InputFile of(Path path) {
        return new InputFile(String.valueOf(path.getFileName()), path);
    }
}
