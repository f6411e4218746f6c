package org.attackregister.store;

import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;

/** Another one has held the register's clock for longer than a writer may wait. */
public final class ClockHeld extends RegisterException {
    private static final long serialVersionUID = 1L;

    /** A refusal that asks the writer to retry. */
    public ClockHeld() {
        super(Trouble.NOT_READY, "Another change is being recorded, as of an import; come again.");
    }
}
