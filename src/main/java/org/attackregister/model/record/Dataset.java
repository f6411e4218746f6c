package org.attackregister.model.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A collection of attacks that was gathered by one rule. Datasets overlap, so they are never summed.
 *
 * @param id stable id
 * @param name name for people
 * @param description its content
 * @param licence SPDX id or name of the licence of its rows
 * @param attribution how it is to be cited
 * @param coverage what it covers, as somebody stated it or its rows show it; outside it nothing is known
 * @param census whether it aims to have every attack in its scope; null where nobody said so
 * @param selection by what rule its rows were chosen, and what may not be read from them
 * @param recordsInitiator whether its rows say who attacked; UCDP GED's do not
 * @param killedCovers what its figure of dead includes
 * @param seriesBreaks days at which its way of collecting changed
 * @param source id of the source that describes it
 * @param url where it is published
 */
public record Dataset(
        String id,
        String name,
        @Nullable String description,
        String licence,
        String attribution,
        StatedCoverage coverage,
        @Nullable Boolean census,
        @Nullable String selection,
        boolean recordsInitiator,
        @Nullable String killedCovers,
        List<SeriesBreak> seriesBreaks,
        @Nullable String source,
        @Nullable String url) {
    /** What an id looks like, for those who make one up. */
    public static final String ID_FORM = "An id has 1 to 40 lower-case letters, digits and dashes.";

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** Whether a text can be the id of a dataset. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether somebody stated that its rows were picked, so that they are no sample of what happened. */
    public boolean wasSelected() {
        return Boolean.FALSE.equals(census);
    }

    /** The same with another coverage. */
    public Dataset withCoverage(StatedCoverage other) {
        return new Dataset(
                id,
                name,
                description,
                licence,
                attribution,
                other,
                census,
                selection,
                recordsInitiator,
                killedCovers,
                seriesBreaks,
                source,
                url);
    }

    /** The same with another source. */
    public Dataset withSource(@Nullable String other) {
        return new Dataset(
                id,
                name,
                description,
                licence,
                attribution,
                coverage,
                census,
                selection,
                recordsInitiator,
                killedCovers,
                seriesBreaks,
                other,
                url);
    }

    /**
     * What a dataset covers. A part that nobody stated is what the rows known to the day show, and is stated anew by each
     * import; where no row shows it, there is no first and no last day, or no country.
     *
     * @param from first day; null where open, or where neither a person nor a row says
     * @param to last day; null in the same way
     * @param gaps periods within it of which there is nothing, in order of time
     * @param countries codes of the countries, sorted; null for every country
     * @param periodFromRows whether the rows show the period: days outside of it are not stated
     * @param countriesFromRows whether the rows show the countries: others are not stated
     */
    public record StatedCoverage(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<Gap> gaps,
            @Nullable List<String> countries,
            boolean periodFromRows,
            boolean countriesFromRows) {
        /** Of which nothing is stated. */
        public static final StatedCoverage NOTHING = new StatedCoverage(null, null, List.of(), List.of(), true, true);

        public StatedCoverage {
            gaps = new CoveredPeriod(from, to, gaps).gaps();
            countries = countries == null
                    ? null
                    : countries.stream().distinct().sorted().toList();
        }

        /** A period that somebody stated, of every country. */
        public static StatedCoverage of(CoveredPeriod period) {
            return new StatedCoverage(period.from(), period.to(), period.gaps(), null, false, false);
        }

        /** The period alone. */
        public CoveredPeriod period() {
            return new CoveredPeriod(from, to, gaps);
        }

        /** The same with another period. */
        public StatedCoverage withPeriod(CoveredPeriod other) {
            return new StatedCoverage(
                    other.from(), other.to(), other.gaps(), countries, periodFromRows, countriesFromRows);
        }

        /** The same with other countries. */
        public StatedCoverage withCountries(List<String> others) {
            return new StatedCoverage(from, to, gaps, others, periodFromRows, countriesFromRows);
        }

        /** How many days of those from the first to the last, both included, are covered. */
        public long days(LocalDate first, LocalDate last) {
            return periodFromRows && from == null ? 0 : period().days(first, last);
        }
    }

    /**
     * A period of whole days.
     *
     * @param from first day; null where open
     * @param to last day; null where open
     * @param gaps periods within it of which there is nothing, in order of time
     */
    public record CoveredPeriod(
            @Nullable LocalDate from, @Nullable LocalDate to, List<Gap> gaps) {
        private static final Comparator<Gap> IN_TIME =
                Comparator.comparing(Gap::from).thenComparing(Gap::to);

        /** Open at both ends, without a gap. */
        public static final CoveredPeriod OPEN = new CoveredPeriod(null, null);

        public CoveredPeriod {
            // Records that were made before there were gaps do not speak of them.
            gaps = gaps == null ? List.of() : gaps.stream().sorted(IN_TIME).toList();
        }

        /** A period without gaps. */
        public CoveredPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {
            this(from, to, List.of());
        }

        /** The same with those of the gaps that lie in it, at least in part, each once. */
        public CoveredPeriod withGaps(Collection<Gap> all) {
            List<Gap> within = all.stream()
                    .filter(g -> (to == null || !g.from().isAfter(to)) && (from == null || !g.to().isBefore(from)))
                    .distinct()
                    .toList();
            return new CoveredPeriod(from, to, within);
        }

        /** How many days of those from the first to the last, both included, are covered. */
        public long days(LocalDate first, LocalDate last) {
            long days = 0;
            LocalDate end = to != null && to.isBefore(last) ? to : last;
            LocalDate next = from != null && from.isAfter(first) ? from : first;
            for (Gap gap : gaps) {
                if (next.isBefore(gap.from())) {
                    LocalDate beyond = end.isBefore(gap.from()) ? end.plusDays(1) : gap.from();
                    days += Math.max(0, ChronoUnit.DAYS.between(next, beyond));
                }
                next = next.isAfter(gap.to()) ? next : gap.to().plusDays(1);
            }
            return days + Math.max(0, ChronoUnit.DAYS.between(next, end.plusDays(1)));
        }
    }

    /**
     * A period of which a dataset has nothing although it lies within what it covers.
     *
     * @param from first day
     * @param to last day
     * @param reason why
     */
    public record Gap(LocalDate from, LocalDate to, String reason) {}

    /**
     * A day from which on figures are not to be compared with those before without a remark.
     *
     * @param date the first day of the new way of collecting
     * @param what what changed
     */
    public record SeriesBreak(LocalDate date, String what) {}
}
