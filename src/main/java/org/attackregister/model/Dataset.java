package org.attackregister.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collection of attacks that was gathered by one rule. Datasets overlap, so they are never summed.
 *
 * @param id stable id
 * @param name name for people
 * @param description what it holds
 * @param licence SPDX id or name of the licence of its rows
 * @param attribution how it is to be cited
 * @param coverage the period that it claims to cover; outside it nothing is known
 * @param census whether it means to hold every attack in its scope
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
        CoveredPeriod coverage,
        boolean census,
        @Nullable String selection,
        boolean recordsInitiator,
        @Nullable String killedCovers,
        List<SeriesBreak> seriesBreaks,
        @Nullable String source,
        @Nullable String url) {

    /** The same with another coverage. */
    public Dataset withCoverage(CoveredPeriod other) {
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
     * A period of whole days.
     *
     * @param from first day; null where open
     * @param to last day; null where open
     */
    public record CoveredPeriod(
            @Nullable LocalDate from, @Nullable LocalDate to) {}

    /**
     * A day from which on figures are not to be compared with those before without a remark.
     *
     * @param date the first day of the new way of collecting
     * @param what what changed
     */
    public record SeriesBreak(LocalDate date, String what) {}
}
