package org.attackregister.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.attackregister.config.RegisterConfig;
import org.attackregister.error.Fault;
import org.attackregister.error.Faults;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.model.Versioned;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Cursor;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.read.QuestionContext;
import org.attackregister.service.write.Absence;
import org.attackregister.service.write.AbsentRecord;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.Snapshot.SnapshotVersion;
import org.attackregister.snapshot.follow.Arrivals;
import org.attackregister.snapshot.follow.Follower;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.store.VersionLog;

/** Which snapshot and revision a question is put to, and one attack or record there. */
@ApplicationScoped
public class RegisterService {
    /** How long a caller waits for a revision that a standby does not have yet. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SnapshotHolder holder;
    private final VersionLog log;
    private final Arrivals arrivals;
    private final boolean standby;
    private final RegisterConfig config;

    RegisterService(
            SnapshotHolder holder,
            VersionLog log,
            Arrivals arrivals,
            @Any Instance<Follower> followers,
            RegisterConfig config) {
        this.holder = holder;
        this.log = log;
        this.arrivals = arrivals;
        this.standby = followers.stream().anyMatch(Follower::readsStandby);
        this.config = config;
    }

    /**
     * The newest snapshot.
     *
     * @throws RegisterException of kind {@link Trouble#NOT_READY} while the register starts
     */
    public Snapshot snapshot() {
        Snapshot snapshot = holder.current();
        if (snapshot == null) {
            throw new RegisterException(Trouble.NOT_READY, "The register is starting; try again in a moment.");
        }
        return snapshot;
    }

    /**
     * The newest snapshot, for a caller who has seen a revision: perhaps of another instance, of which this one has not
     * heard yet.
     *
     * @param seen the revision that the caller has seen; the snapshot may lie before it where it is none of the register's
     * @throws RegisterException of kind {@link Trouble#NOT_READY} where this one reads from a standby, and the revision
     *     does not come there within a moment
     */
    public Snapshot snapshot(long seen) {
        Snapshot snapshot = snapshot();
        if (snapshot.revision() >= seen || log.revision() < seen) {
            return snapshot;
        }
        if (standby) {
            arrivals.beyond(seen - 1, PATIENCE).toCompletableFuture().join();
        } else {
            holder.refresh();
        }
        return reached(seen);
    }

    private Snapshot reached(long revision) {
        Snapshot snapshot = snapshot();
        if (snapshot.revision() < revision) {
            throw new RegisterException(
                    Trouble.NOT_READY,
                    "Revision " + revision + " exists and has not reached this server yet, which is at "
                            + snapshot.revision() + ".");
        }
        return snapshot;
    }

    /**
     * The revision that a request asks for: that of its cursor, its {@code as_of}, or the newest. Faults are noted
     * for an {@code as_of} that is none or lies in the future. A moment after the newest change does not pin the
     * answer: a change that is under way may still be recorded before it.
     */
    public QuestionContext questionContext(Snapshot snapshot, QueryParameters asked, Faults faults) {
        Optional<Long> ofCursor = cursor(asked).map(Cursor::revision).filter(r -> isWholeAt(snapshot, r));
        Optional<Long> asOf = asked.one(Parameter.AS_OF.wireName(), faults)
                .flatMap(t -> new AskedRevision(snapshot, Parameter.AS_OF.wireName(), faults).read(t));
        long revision = asOf.or(() -> ofCursor).orElse(snapshot.revision());
        boolean byNumber = asked.one(Parameter.AS_OF.wireName(), new Faults())
                .filter(AskedRevision::isNumber)
                .isPresent();
        boolean pinned = asOf.isPresent() && (byNumber || revision < snapshot.revision());
        return new QuestionContext(snapshot.vocabulary(revision), pinned, config.defaultDataset());
    }

    /** Whether the register was ever at a revision as a whole; a cursor of our own making is of no other. */
    private static boolean isWholeAt(Snapshot snapshot, long revision) {
        return revision <= snapshot.revision()
                && (revision > 0 || snapshot.revision() == 0)
                && snapshot.wholeAt(revision) == revision;
    }

    private static Optional<Cursor> cursor(QueryParameters asked) {
        return asked.one(Parameter.CURSOR.wireName(), new Faults()).flatMap(Cursor::decode);
    }

    /**
     * The version of an attack that was current at a revision.
     *
     * @throws RegisterException of kind {@link Trouble#NOT_FOUND}, or {@link Trouble#GONE} if it was deleted
     */
    public SnapshotVersion attack(Snapshot snapshot, String id, long revision) {
        SnapshotVersion newest = history(snapshot, id, revision).get(0);
        if (newest.json().isEmpty()) {
            throw new RegisterException(
                    Trouble.GONE,
                    "The attack '" + Fault.shortened(id) + "' was deleted at revision "
                            + newest.stamp().revision()
                            + (newest.stamp().supersededBy() == null
                                    ? "."
                                    : "; '" + newest.stamp().supersededBy() + "' replaces it."));
        }
        return newest;
    }

    /**
     * All versions of an attack up to a revision, newest first, at least one.
     *
     * @throws RegisterException of kind {@link Trouble#NOT_FOUND}
     */
    public List<SnapshotVersion> history(Snapshot snapshot, String id, long revision) {
        List<SnapshotVersion> history = snapshot.history(id, revision);
        if (history.isEmpty()) {
            NearIds near = new NearIds(id);
            snapshot.forEachId(revision, near::consider);
            throw new Absence("attack", "id", id, revision).near(near.found());
        }
        return history;
    }

    /**
     * A reference record that was current at a revision.
     *
     * @throws RegisterException of kind {@link Trouble#NOT_FOUND}, or {@link Trouble#GONE} if it was deleted
     */
    public <T> Versioned<T> record(Snapshot snapshot, RecordKind kind, String id, Class<T> type, long revision) {
        return snapshot.references(revision)
                .find(kind, id, type)
                .orElseThrow(() -> new AbsentRecord(List.of(kind), "id", id).at(snapshot, revision));
    }
}
