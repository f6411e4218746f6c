package org.attackregister.query.read;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.query.filter.CalendarUnit;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.filter.PartialDate;

/** Reads years, months, days and moments. */
final class CalendarReader {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private static final String YEARS = PartialDate.FIRST_YEAR + " to " + PartialDate.LAST_YEAR;
    private static final int YEAR_DIGITS = 4;

    private final Refusals refusals;

    CalendarReader(Refusals refusals) {
        this.refusals = refusals;
    }

    Optional<Integer> year(String parameter, String text) {
        return YEAR.matcher(text).matches()
                ? date(parameter, text).map(d -> d.first().getYear())
                : refusals.malformed(parameter, text, "a year of four digits");
    }

    /** A period of a unit, as it is written. */
    Optional<String> period(CalendarUnit unit, String parameter, String text) {
        try {
            if (unit.read(text).isEmpty()) {
                return refusals.malformed(parameter, text, unit.described());
            }
            int year = Integer.parseInt(text.substring(0, YEAR_DIGITS));
            return year >= PartialDate.FIRST_YEAR && year <= PartialDate.LAST_YEAR
                    ? Optional.of(text)
                    : refusals.outOfRange(parameter, text, YEARS);
        } catch (DateTimeException e) {
            return impossible(parameter, text, unit.possible());
        }
    }

    /** A year, a month or a day. */
    Optional<PartialDate> date(String parameter, String text) {
        if (!PartialDate.looksLikeOne(text)) {
            return refusals.malformed(parameter, text, "a date like 2022, 2022-08 or 2022-08-15");
        }
        try {
            PartialDate date = PartialDate.parse(text);
            return date.inRange() ? Optional.of(date) : refusals.outOfRange(parameter, text, YEARS);
        } catch (DateTimeException e) {
            return impossible(parameter, text, CalendarUnit.DAY.possible());
        }
    }

    private <T> Optional<T> impossible(String parameter, String text, String possible) {
        return refusals.refused(Fault.parameter(
                parameter,
                FaultCode.IMPOSSIBLE_DATE,
                "'" + parameter + "' takes a calendar date; there is no '" + text + "': " + possible + ".",
                text));
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
