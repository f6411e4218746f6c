package org.attackregister.ingest.content;

import java.nio.file.Path;
import java.util.List;

/**
 * A file that is to be read.
 *
 * @param name what reports call it: its name without directories
 * @param path where it lies
 * @param mostUnpacked how many bytes a table in it may have, once it is unpacked
 */
public record InputFile(String name, Path path, long mostUnpacked) {
    /** A file of any size. */
    public InputFile(String name, Path path) {
        this(name, path, Long.MAX_VALUE);
    }

    /** The file at a path, called by its own name. */
    public static InputFile of(Path path) {
        return new InputFile(String.valueOf(path.getFileName()), path);
    }

    /** How many bytes files have, as they lie on the disk. */
    public static long bytes(List<InputFile> files) {
        return files.stream().mapToLong(file -> file.path().toFile().length()).sum();
    }
}
