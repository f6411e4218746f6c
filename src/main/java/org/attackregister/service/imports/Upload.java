package org.attackregister.service.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.attackregister.config.ImportConfig;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.model.Sha256;

/**
 * A file that was sent, as it lies on the disk.
 *
 * @param path where it lies
 * @param bytes its size
 * @param sha256 of its bytes, in hexadecimal
 */
record Upload(Path path, long bytes, String sha256) {
    private static final int BUFFER = 1 << 16;

    /** After so many bytes the disk is looked at again. */
    private static final long STEP = 16L << 20;

    /**
     * Lays a body on the disk, as it comes.
     *
     * @throws RegisterException where it is too large, too slow or breaks off, or the disk is full; nothing is
     *     left of it then
     */
    public static Upload of(InputStream body, String id, Uploads uploads, ImportConfig config) {
        try {
            Path path = uploads.next(id);
            try {
                return written(body, path, uploads, config);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            RegisterException full = new RegisterException(
                    Trouble.NOT_READY, "The file cannot be written to the register's disk. Contact its operator.");
            full.initCause(e);
            throw full;
        }
    }

    private static Upload written(InputStream body, Path path, Uploads uploads, ImportConfig config)
            throws IOException {
        long end = System.nanoTime() + config.longestUpload().toNanos();
        MessageDigest sha256 = Sha256.begin();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        long looked = -STEP;
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = next(body, buffer); read >= 0; read = next(body, buffer)) {
                bytes += read;
                refuse(bytes > config.mostBytes(), tooLarge(config));
                refuse(System.nanoTime() > end, tooSlow(config.longestUpload()));
                if (bytes - looked >= STEP) {
                    refuse(uploads.freeSpace() < STEP, NO_ROOM);
                    looked = bytes;
                }
                sha256.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return new Upload(path, bytes, HexFormat.of().formatHex(sha256.digest()));
    }

    private static final RefusedBody NO_ROOM =
            new RefusedBody(Trouble.NOT_READY, "The register's disk has no space for the file.");

    /** Why a body is not taken. */
    private record RefusedBody(Trouble trouble, String sentence) {}

    private static RefusedBody tooLarge(ImportConfig config) {
        return new RefusedBody(Trouble.TOO_LARGE, "An import has at most " + config.mostBytes() + " bytes as sent.");
    }

    private static RefusedBody tooSlow(Duration longest) {
        return new RefusedBody(
                Trouble.TIMED_OUT, "The body did not arrive within " + longest.toSeconds() + " seconds.");
    }

    private static void refuse(boolean broken, RefusedBody why) {
        if (broken) {
            throw new RegisterException(why.trouble, why.sentence);
        }
    }

    /** The next bytes; a body that breaks off is no fault of the disk's. */
    private static int next(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            RegisterException cut = new RegisterException(Trouble.INVALID_QUESTION, "The body ended early.");
            cut.initCause(e);
            throw cut;
        }
    }

    /** Takes the file away. */
    void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was sent cannot be deleted", e);
        }
    }
}
