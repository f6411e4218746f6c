package org.attackregister.http.range;

import java.util.Base64;

/** The digest of a representation, as a header or trailer says it (RFC 9530). */
public final class ReprDigest {
    /** The name of the field. */
    public static final String NAME = "Repr-Digest";

    private ReprDigest() {}

    /** The value of the field for a SHA-256. */
    public static String of(byte[] sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    }
}
