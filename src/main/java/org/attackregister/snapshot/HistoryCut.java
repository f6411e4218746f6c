package org.attackregister.snapshot;

import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;

/**
 * The database no longer has what was read from it: it was brought back to an earlier state, as by a failover that lost
 * commits or by a backup.
 */
public final class HistoryCut extends RegisterException {
    private static final long serialVersionUID = 1L;

    public HistoryCut() {
        super(Trouble.NOT_READY, "The database was restored to an earlier state and is being read again.");
    }
}
