package org.attackregister.http.problem;

import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;

/** A range of bytes that begins after the end of the body. */
public final class UnsatisfiableRange extends RegisterException {
    private static final long serialVersionUID = 1L;

    private final long length;

    /** Of a body of so many bytes. */
    public UnsatisfiableRange(long length) {
        super(
                Trouble.RANGE_NOT_SATISFIABLE,
                "The body has " + length + " bytes, and the range that was asked for has none of them.");
        this.length = length;
    }

    /** How long the body is, as the {@code Content-Range} header carries it. */
    String contentRange() {
        return "bytes */" + length;
    }
}
