package org.attackregister.http.cite;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.attackregister.export.BodyPieces;
import org.attackregister.http.cache.PulledBody;
import org.attackregister.model.Sha256;

/** The SHA-256 of a body. */
final class BodyDigest {
    private BodyDigest() {}

    /**
     * The digest of a response's body, in hexadecimal; a body that would be streamed is made for it, and not sent.
     *
     * @param entity finished bytes, or a body that is pulled
     */
    static String of(Object entity) {
        if (entity instanceof byte[] bytes) {
            return Sha256.hexadecimal(bytes);
        }
        if (entity instanceof PulledBody body) {
            return pulled(body);
        }
        throw new IllegalArgumentException("an answer has bytes, or is pulled: " + entity.getClass());
    }

    private static String pulled(PulledBody body) {
        MessageDigest digest = Sha256.begin();
        OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        try (BodyPieces pieces = body.begin(out)) {
            boolean more = true;
            while (more) {
                more = pieces.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a digest takes all that it is given", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
