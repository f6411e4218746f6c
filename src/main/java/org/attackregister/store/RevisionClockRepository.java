package org.attackregister.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.UUID;
import org.attackregister.store.database.Database;
import org.attackregister.store.database.DatabaseFailure;
import org.attackregister.store.database.RowRepository;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.StatelessSession;

/** The clock's row, which never stays in the session: others move it. */
@ApplicationScoped
public class RevisionClockRepository implements RowRepository<RevisionClockRow, Integer> {
    /** The kind of database that gives its word to those who listen. */
    public static final String POSTGRESQL = "postgresql";

    /** Under which name they listen. */
    static final String CHANNEL = "attack_register";

    private final boolean signals;
    private final String instance = UUID.randomUUID().toString();

    RevisionClockRepository(@ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.signals = kind.equals(POSTGRESQL);
    }

    /** The clock's revision as this transaction sees it, whoever holds the lock. */
    public RevisionClock read() {
        return read(LockModeType.NONE);
    }

    /** The clock's revision in a copy of the database. */
    RevisionClock read(Database copy) {
        return copy.ask(connection -> {
            try (StatelessSession session = getSession().getSessionFactory().openStatelessSession(connection)) {
                return session.get(RevisionClockRow.class, RevisionClockRow.ONE).clock();
            }
        });
    }

    /**
     * The clock, locked until the transaction ends: whoever holds it gives out the next revisions.
     *
     * @throws ClockHeld where another one holds it for longer than one may wait
     */
    RevisionClock lock() {
        try {
            return read(LockModeType.PESSIMISTIC_WRITE);
        } catch (PersistenceException failure) {
            if (DatabaseFailure.isLockTimeoutBehind(failure)) {
                throw new ClockHeld();
            }
            throw failure;
        }
    }

    private RevisionClock read(LockModeType lock) {
        RevisionClockRow row = findById(RevisionClockRow.ONE, lock);
        getEntityManager().detach(row);
        return row.clock();
    }

    /** Moves the locked clock. */
    void moveTo(long revision, Instant recordedAt) {
        update("revision = ?1, recordedAt = ?2", revision, recordedAt);
        signal();
    }

    /** Gives the register, whose clock is locked, its id. */
    void name(String registerId) {
        update("registerId = ?1", registerId);
        signal();
    }

    /** Heard with the commit, once for each transaction, with the name of this instance. */
    private void signal() {
        if (signals) {
            getEntityManager()
                    .createNativeQuery("notify %s, '%s'".formatted(CHANNEL, instance))
                    .executeUpdate();
        }
    }

    /** Whether a signal is of this instance, which need not look for what it has committed itself. */
    boolean isOwn(String signal) {
        return signal.equals(instance);
    }
}
