package org.attackregister.snapshot.segment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What every file begins with: the form, whose it is, and which of the register's files. A file that begins otherwise is
 * another register's, another build's, or damaged.
 */
final class SegmentHeader {
    static final int LENGTH = 256;

    private static final String FORM = "attack-register versions 1\n%s\n%s\n%s\n";

    private final String registerId;
    private final String build;

    /**
     * The headers of one register's files.
     *
     * @param build the fingerprint of the program that made the bytes: another one may write them otherwise
     */
    SegmentHeader(String registerId, String build) {
        this.registerId = registerId;
        this.build = build;
    }

    private byte[] bytes(String file) {
        byte[] text = FORM.formatted(registerId, build, file).getBytes(StandardCharsets.UTF_8);
        if (text.length > LENGTH) {
            throw new IllegalStateException("a header is longer than " + LENGTH + " bytes");
        }
        return Arrays.copyOf(text, LENGTH);
    }

    void write(RandomAccessFile file, String name) throws IOException {
        file.seek(0);
        file.write(bytes(name));
    }

    boolean isOf(RandomAccessFile file, String name) throws IOException {
        byte[] found = new byte[LENGTH];
        if (file.length() < LENGTH) {
            return false;
        }
        file.seek(0);
        file.readFully(found);
        return Arrays.equals(found, bytes(name));
    }
}
