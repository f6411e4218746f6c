package org.attackregister.http.cache;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the body of an answer that is too large to be held. */
@FunctionalInterface
public interface BodyWriter {
    /** Writes the whole body; the stream is closed by the caller. */
    void write(OutputStream out) throws IOException;
}
