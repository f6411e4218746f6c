package org.attackregister.query;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.attackregister.model.Sha256;

/**
 * Where a page ended: opaque to callers, and good only for the question and the register that it was made for. It
 * keeps the revision of the first page, so that a list does not shift while it is read.
 *
 * @param revision the revision of the first page
 * @param offset how many records were given before
 * @param fingerprint of the question and the register
 */
public record Cursor(long revision, long offset, long fingerprint) {
    /** The most characters of a cursor. */
    public static final int MAX_LENGTH = 64;

    private static final byte FORM = 1;
    private static final int SIZE = 1 + 8 + 8 + 8 + 4;

    /** The fingerprint of a question, in normal form, put to one register. */
    public static long fingerprint(String register, String path, Map<String, String> question) {
        // No part contains a NUL, so that no two questions run into one text.
        StringBuilder text = new StringBuilder(register).append('\0').append(path);
        question.forEach(
                (name, value) -> text.append('\0').append(name).append('\0').append(value));
        return ByteBuffer.wrap(Sha256.of(text.toString())).getLong();
    }

    /** The cursor as text of URL-safe characters. */
    public String encode() {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE);
        bytes.put(FORM).putLong(revision).putLong(offset).putLong(fingerprint);
        bytes.putInt(checksum(bytes.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The cursor in a text; nothing if it was cut or altered, or is not a cursor. */
    public static Optional<Cursor> decode(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (text.length() > MAX_LENGTH || bytes.remaining() != SIZE || bytes.get() != FORM) {
                return Optional.empty();
            }
            Cursor cursor = new Cursor(bytes.getLong(), bytes.getLong(), bytes.getLong());
            boolean sound = bytes.getInt() == checksum(bytes.array()) && cursor.revision >= 0 && cursor.offset >= 0;
            return sound ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(Arrays.copyOf(bytes, SIZE - 4));
        return (int) crc.getValue();
    }
}
