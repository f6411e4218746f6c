package org.attackregister.snapshot.binary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.apache.lucene.util.Version;

/** What distinguishes one build of the program from another, of whichever version: each reads only what it wrote itself. */
public final class ProgramFingerprint {
    private ProgramFingerprint() {}

    /**
     * That of this program: its jar, or its classes, and the Lucene that makes the index of words. Empty where classes can
     * be replaced while it runs, as in Quarkus' development mode.
     */
    public static Optional<String> ofThisProgram() {
        CodeSource source = ProgramFingerprint.class.getProtectionDomain().getCodeSource();
        URL place = source == null ? null : source.getLocation();
        try {
            return place == null ? Optional.empty() : Optional.of(Version.LATEST + " " + of(Path.of(place.toURI())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** That of a jar, or of all files of a directory. */
    static String of(Path program) throws IOException {
        CRC32C checksum = new CRC32C();
        try (Stream<Path> files = Files.walk(program)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                checksum.update(program.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                checksum.update(ByteBuffer.wrap(Files.readAllBytes(file)));
            }
        }
        return Long.toHexString(checksum.getValue());
    }
}
