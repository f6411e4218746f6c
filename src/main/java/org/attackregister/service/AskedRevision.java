package org.attackregister.service;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.snapshot.Snapshot;

/**
 * A revision that a parameter asks for, by its number or by a moment.
 *
 * @param snapshot the newest revision is its own
 * @param name of the parameter
 * @param faults takes what is wrong
 */
public record AskedRevision(Snapshot snapshot, String name, Faults faults) {
    private static final Pattern REVISION = Pattern.compile("\\d{1,18}");

    /** Whether a text is a revision's number, and no moment. */
    public static boolean isNumber(String text) {
        return REVISION.matcher(text).matches();
    }

    /** The revision of a text; nothing, and a fault, where it is none or lies in the future. */
    public Optional<Long> read(String text) {
        if (isNumber(text)) {
            return revision(Long.parseLong(text));
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
    private Optional<Long> revision(long revision) {
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
}
