package org.attackregister.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.store.version.VersionWriter;

/** The way in for the history that another register kept: its versions are taken over as they are. */
@ApplicationScoped
public class HistoryIntake {
    private final VersionWriter writer;
    private final RevisionClockRepository clocks;

    HistoryIntake(VersionWriter writer, RevisionClockRepository clocks) {
        this.writer = writer;
        this.clocks = clocks;
    }

    /**
     * Begins to take a history over in the caller's transaction; other writers wait until that ends.
     *
     * @param registerId the id of the register that kept it, which is this one's from now on: its cursors are valid here
     * @throws RegisterException of kind {@code CONFLICT} where anything was ever recorded here
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public TakenHistory begin(String registerId) {
        long revision = clocks.lock().revision();
        if (revision > 0) {
            throw new RegisterException(
                    Trouble.CONFLICT,
                    "A history can only be imported into a register in which nothing was ever recorded; this one is at revision %d. Name an empty database or another directory."
                            .formatted(revision));
        }
        clocks.name(registerId);
        return new TakenHistory(writer, clocks);
    }
}
