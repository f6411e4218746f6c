package org.attackregister.export;

import java.io.IOException;
import java.io.OutputStream;
import org.attackregister.snapshot.column.JsonLines;

/** One way to write a list of attacks; of one stream at a time, as its memory is used again. */
interface AttackForm {
    /** Writes what comes before the first attack. */
    void begin(OutputStream out) throws IOException;

    /**
     * Writes some attacks.
     *
     * @param first the index of the first of them in the list
     */
    void attacks(JsonLines lines, int first, OutputStream out) throws IOException;

    /** Writes what comes after the last attack. */
    void end(OutputStream out) throws IOException;
}
