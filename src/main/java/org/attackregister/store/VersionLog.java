package org.attackregister.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.attackregister.store.database.Database;
import org.attackregister.store.version.Stored;
import org.attackregister.store.version.StoredRow;
import org.attackregister.store.version.VersionTables;

/** The way out of the store: every version that was ever recorded, in order of revision. */
@ApplicationScoped
public class VersionLog {
    /** Revisions that are held in memory at a time. */
    private static final int WINDOW = 500;

    private final RevisionClockRepository clocks;
    private final Supplier<RevisionClock> clock;
    private final VersionTables tables;

    @Inject
    VersionLog(RevisionClockRepository clocks, VersionTables tables) {
        this(clocks, clocks::read, tables);
    }

    private VersionLog(RevisionClockRepository clocks, Supplier<RevisionClock> clock, VersionTables tables) {
        this.clocks = clocks;
        this.clock = clock;
        this.tables = tables;
    }

    /** The log as it is read from a copy of the database, outside of any transaction. */
    VersionLog of(Database copy) {
        return new VersionLog(clocks, () -> clocks.read(copy), tables.of(copy));
    }

    /** The last revision that was committed; 0 where nothing was ever recorded. */
    @Transactional
    public long revision() {
        return clock.get().revision();
    }

    /** The last revision that was committed to the register of that id; empty where it is another register's database. */
    @Transactional
    public Optional<Long> revisionOf(String registerId) {
        RevisionClock found = clock.get();
        return registerId.equals(found.registerId()) ? Optional.of(found.revision()) : Optional.empty();
    }

    /** Gives the register another id, unless another instance was quicker: no cursor and no tag fits it any more. */
    @Transactional
    public void rename(String registerId) {
        if (registerId.equals(clocks.lock().registerId())) {
            clocks.name(UUID.randomUUID().toString());
        }
    }

    /** Keeps other writers out until the caller's transaction ends: the revision does not change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        clocks.lock();
    }

    /** The register's own id, a random UUID that is drawn when it is first asked for and kept in the database. */
    @Transactional
    public String registerId() {
        String known = clock.get().registerId();
        if (known != null) {
            return known;
        }
        // Another instance may have been quicker.
        String named = clocks.lock().registerId();
        if (named != null) {
            return named;
        }
        String drawn = UUID.randomUUID().toString();
        clocks.name(drawn);
        return drawn;
    }

    /**
     * Hands over all versions above a revision, one by one and in order, on the caller's thread. Everything up to the
     * revision of the clock at the call is read, and nothing that is committed later: rows at or under
     * it never change, so that no lock and no stricter isolation is needed. Memory does not grow with the number of
     * versions. What the caller's own transaction has written is not among them: only what was committed is read.
     *
     * @throws IllegalStateException if a revision is missing
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void forEachAfter(long revision, Consumer<? super Stored> consumer) {
        long last = QuarkusTransaction.requiringNew().call(() -> clock.get().revision());
        forEach(revision, last, false, consumer);
    }

    /** As {@link #forEachAfter}, up to a revision that was committed. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void forEachBetween(long after, long last, Consumer<? super Stored> consumer) {
        forEach(after, last, false, consumer);
    }

    /** As {@link #forEachBetween}, but of an attack no more than its outline is given. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void forEachOutlineBetween(long after, long last, Consumer<? super Stored> consumer) {
        forEach(after, last, true, consumer);
    }

    private void forEach(long revision, long last, boolean outlines, Consumer<? super Stored> consumer) {
        new ReadAhead<>(WINDOW, (after, until) -> rows(after, until, outlines))
                .forEach(revision, last, row -> consumer.accept(row.version()));
    }

    private List<StoredRow> rows(long after, long until, boolean outlines) {
        List<StoredRow> rows = tables.between(after, until, outlines);
        if (rows.size() != until - after) {
            throw new IllegalStateException(
                    "of the revisions above %d and up to %d, %d are there".formatted(after, until, rows.size()));
        }
        return rows;
    }

    /** The versions of attacks that some revisions made, in order of revision; those that made none are left out. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<Stored.StoredAttack> attacksAt(List<Long> revisions) {
        return tables.attacksAt(revisions);
    }
}
