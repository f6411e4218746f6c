package org.attackregister.export;

import java.io.IOException;
import java.io.OutputStream;

/** A body that is the same each time, so that its length can be known ahead and it can be begun anywhere. */
public interface RepeatableBody extends BodyWriter {
    /** Whether what it is made of is ready, so that measuring takes no longer than sending it. */
    boolean isReady();

    /** How long it is, what its digest is, and where it can be begun. */
    BodyExtent measure() throws IOException;

    /** Begins a part of it, from one byte to before another. */
    BodyPieces begin(BodyExtent extent, long from, long to, OutputStream out) throws IOException;
}
