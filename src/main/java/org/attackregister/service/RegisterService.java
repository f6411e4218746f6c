package org.attackregister.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attackregister.config.RegisterConfig;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
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
    private static final Pattern REVISION = Pattern.compile("\\d{1,18}");

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
        Optional<Long> asOf = asked.one(Parameter.AS_OF.wireName(), faults).flatMap(t -> asOf(snapshot, t, faults));
        long revision = asOf.or(() -> ofCursor).orElse(snapshot.revision());
        boolean byNumber = asked.one(Parameter.AS_OF.wireName(), new Faults())
                .filter(t -> REVISION.matcher(t).matches())
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

    private static Optional<Long> asOf(Snapshot snapshot, String text, Faults faults) {
        String name = Parameter.AS_OF.wireName();
        if (REVISION.matcher(text).matches()) {
            return revision(snapshot, Long.parseLong(text), faults);
        }
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            if (!moment.isAfter(Instant.now())) {
                return Optional.of(snapshot.revisionAt(moment));
            }
            faults.add(Fault.parameter(name, FaultCode.IN_FUTURE, "'" + name + "' is in the future.", text));
        } catch (DateTimeException e) {
            faults.add(Fault.parameter(
                    name,
                    FaultCode.MALFORMED,
                    "'" + name + "' takes a revision number or an RFC 3339 instant like 2024-01-12T00:00:00Z.",
                    text));
        }
        return Optional.empty();
    }

    /** A revision inside a larger change was never visible by itself: half a load would look like a whole one. */
    private static Optional<Long> revision(Snapshot snapshot, long revision, Faults faults) {
        String name = Parameter.AS_OF.wireName();
        String text = String.valueOf(revision);
        if (revision > snapshot.revision()) {
            faults.add(Fault.parameter(
                    name,
                    FaultCode.IN_FUTURE,
                    "The register is at revision " + snapshot.revision() + "; there is no " + revision + " yet.",
                    text));
            return Optional.empty();
        }
        if (revision == 0 && snapshot.revision() > 0) {
            faults.add(Fault.parameter(
                    name,
                    FaultCode.OUT_OF_RANGE,
                    "Revisions begin at 1; the first whole one is " + snapshot.wholeAt(1) + ".",
                    text));
            return Optional.empty();
        }
        long whole = snapshot.wholeAt(revision);
        if (whole != revision) {
            faults.add(Fault.parameter(
                            name,
                            FaultCode.INSIDE_CHANGE,
                            "Revision " + revision + " is inside the change that ended at revision " + whole + ".",
                            text)
                    .near(List.of(String.valueOf(whole))));
            return Optional.empty();
        }
        return Optional.of(revision);
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
