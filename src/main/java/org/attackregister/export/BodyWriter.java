package org.attackregister.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the body of an answer that is too large for memory. */
@FunctionalInterface
public interface BodyWriter {
    /** Begins the body; its pieces go to this stream, which the caller closes. */
    BodyPieces begin(OutputStream out) throws IOException;
}
