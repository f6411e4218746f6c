package org.attackregister.ingest.content;

import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;

/** A file that is not read, in one sentence that names it, the reason and the way out. */
public final class Refusal {
    private Refusal() {}

    /**
     * The refusal of a file.
     *
     * @param file name of the file
     * @param reason what is wrong and what to do, as the rest of a sentence without its full stop
     */
    public static RegisterException of(String file, String reason) {
        return new RegisterException(Trouble.INVALID_CONTENT, "The file %s was refused: %s.".formatted(file, reason));
    }

    /** The same with what led to it. */
    public static RegisterException of(String file, String reason, Throwable cause) {
        RegisterException refusal = of(file, reason);
        refusal.initCause(cause);
        return refusal;
    }
}
