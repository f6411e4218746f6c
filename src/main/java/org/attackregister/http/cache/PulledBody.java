package org.attackregister.http.cache;

import java.io.IOException;
import java.io.OutputStream;
import org.attackregister.export.BodyPieces;
import org.attackregister.http.range.PinnedBody.BegunSlice;

/**
 * A body that is made as fast as its reader takes it.
 *
 * @param encoding how it goes over the wire
 * @param digested whether its digest is sent behind it, or ahead where it is known
 */
public record PulledBody(Encoding encoding, boolean digested, Beginning beginning) {
    /** Begins the body, or the part of it that was asked for. */
    @FunctionalInterface
    interface Beginning {
        BegunSlice begin(OutputStream out) throws IOException;
    }

    /** Begins it for somebody who takes it as it is, and not over the wire. */
    public BodyPieces begin(OutputStream out) throws IOException {
        return beginning.begin(out).pieces();
    }
}
