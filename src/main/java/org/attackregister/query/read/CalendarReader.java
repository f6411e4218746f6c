package org.attackregister.query.read;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.filter.PartialDate;

/** Reads years, months, days and moments. */
final class CalendarReader {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final Refusals refusals;

    CalendarReader(Refusals refusals) {
        this.refusals = refusals;
    }

    Optional<Integer> year(String parameter, String text) {
        return YEAR.matcher(text).matches()
                ? date(parameter, text).map(d -> d.first().getYear())
                : refusals.malformed(parameter, text, "a year of four digits");
    }

    Optional<String> month(String parameter, String text) {
        return MONTH.matcher(text).matches()
                ? date(parameter, text).map(d -> text)
                : refusals.malformed(parameter, text, "a month like 2022-08");
    }

    /** A year, a month or a day. */
    Optional<PartialDate> date(String parameter, String text) {
        if (!PartialDate.looksLikeOne(text)) {
            return refusals.malformed(parameter, text, "a date like 2022, 2022-08 or 2022-08-15");
        }
        try {
            PartialDate date = PartialDate.parse(text);
            return date.inRange()
                    ? Optional.of(date)
                    : refusals.outOfRange(parameter, text, PartialDate.FIRST_YEAR + " to " + PartialDate.LAST_YEAR);
        } catch (DateTimeException e) {
            return refusals.refused(Fault.parameter(
                    parameter,
                    FaultCode.IMPOSSIBLE_DATE,
                    "'" + parameter + "' takes a calendar date; there is no '" + text + "': months are 01 to 12,"
                            + " days 01 to the last of the month.",
                    text));
        }
    }

    /** An RFC 3339 instant. */
    Optional<Operand.Moment> moment(String parameter, String text) {
        try {
            return Optional.of(new Operand.Moment(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException e) {
            return refusals.malformed(parameter, text, "an RFC 3339 instant like 2024-01-12T00:00:00Z");
        }
    }
}
