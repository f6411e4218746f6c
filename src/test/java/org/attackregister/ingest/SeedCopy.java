package org.attackregister.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The seed files in a directory of their own, to be broken. */
public final class SeedCopy {
    private static final Path ORIGINAL = Path.of("seed-data");

    private final Path directory;

    private SeedCopy(Path directory) {
        this.directory = directory;
    }

    public static SeedCopy into(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(ORIGINAL)) {
            for (Path file : all.filter(p -> p.toString().endsWith(".json")).toList()) {
                Path copy = directory.resolve(ORIGINAL.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new SeedCopy(directory);
    }

    public Path directory() {
        return directory;
    }

    /** Replaces the first occurrence of a text, which must be there. */
    public SeedCopy change(String file, String text, String other) {
        try {
            Path path = directory.resolve(file);
            String before = Files.readString(path);
            int at = before.indexOf(text);
            if (at < 0) {
                throw new IllegalArgumentException(file + " does not contain " + text);
            }
            Files.writeString(path, before.substring(0, at) + other + before.substring(at + text.length()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the file's first record at its end once more. */
    public SeedCopy repeatFirst(String file) throws IOException {
        Path path = directory.resolve(file);
        List<String> lines = Files.readAllLines(path);
        int end = lines.indexOf("  },");
        String first = String.join("\n", lines.subList(1, end)) + "\n  }";
        String text = String.join("\n", lines);
        Files.writeString(path, text.substring(0, text.lastIndexOf(']')).stripTrailing() + ",\n" + first + "\n]\n");
        return this;
    }
}
