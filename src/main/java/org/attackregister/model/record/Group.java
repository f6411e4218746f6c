package org.attackregister.model.record;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A perpetrator group, and what sources say of it. Dates are partial ({@code 2014}, {@code 2014-10},
 * {@code 2014-10-14}); {@code statements} of an entry are ids of the group's statements that it expresses.
 *
 * @param id stable id
 * @param name name
 * @param aliases other names; no two groups share a name
 * @param type {@code named}, {@code generic} or {@code unknown}
 * @param status {@code curated}, or {@code imported} where an import met the name first
 * @param description what it is
 * @param activity whether it is active
 * @param formation reports of how it began; they may disagree
 * @param relations relations to other groups
 * @param leaders leaders in order of time
 * @param strength estimates of its size; they disagree
 * @param designations listings as a terrorist organisation
 * @param threatenedCountries states that it named as possible targets
 * @param rankings places in rankings
 * @param events events of its history
 * @param notes remarks
 * @param statements claims of publications about the group
 */
public record Group(
        String id,
        String name,
        List<String> aliases,
        GroupType type,
        GroupStatus status,
        @Nullable String description,
        @Nullable String activity,
        List<Formation> formation,
        List<Relation> relations,
        List<Leader> leaders,
        List<Strength> strength,
        List<Designation> designations,
        List<ThreatenedCountry> threatenedCountries,
        List<Ranking> rankings,
        List<Event> events,
        @Nullable String notes,
        List<Statement> statements) {

    /** A group of which no more than its names is known. */
    public static Group namedOnly(String id, String name, List<String> aliases, GroupType type, GroupStatus status) {
        return new Group(
                id, name, aliases, type, status, null, null, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), null, List.of());
    }

    /** One report of how the group began. */
    public record Formation(
            @Nullable String date,
            @Nullable String datePrecision,
            String what,
            @Nullable String certainty,
            @Nullable String source,
            List<String> statements) {}

    /** A relation of the group to another. */
    public record Relation(
            String type,
            String group,
            @Nullable String qualifier,
            @Nullable String certainty,
            @Nullable String note,
            @Nullable String source,
            List<String> statements) {}

    /** Somebody who led the group, or the fact that nobody is known to; {@code name} is null then. */
    public record Leader(
            @Nullable String name,
            List<String> aliases,
            @Nullable String role,
            @Nullable String from,
            @Nullable String to,
            @Nullable String endReason,
            @Nullable String certainty,
            @Nullable String note,
            @Nullable String source,
            List<String> statements) {}

    /** One estimate of the group's size, in people; {@code unit} says which. */
    public record Strength(
            @Nullable String asOf,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String unit,
            @Nullable String qualifier,
            @Nullable String certainty,
            @Nullable String note,
            @Nullable String source,
            List<String> statements) {}

    /** A listing of the group by a state or an organisation. */
    public record Designation(
            String by,
            @Nullable String regime,
            @Nullable String date,
            @Nullable String note,
            @Nullable String source) {}

    /** A state that the group named as a possible target; {@code country} is ISO 3166-1 alpha-2. */
    public record ThreatenedCountry(
            String country,
            @Nullable String trigger,
            @Nullable String qualifier,
            @Nullable String period,
            @Nullable String certainty,
            @Nullable String note,
            @Nullable String source,
            List<String> statements) {}

    /** A place of the group in a ranking; {@code rank} or {@code value} is null where none was published. */
    public record Ranking(
            @Nullable Integer year,
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer rank,
            @Nullable String scope,
            String metric,
            @Nullable BigDecimal value,
            @Nullable String qualifier,
            @Nullable String note,
            @Nullable String source,
            List<String> statements) {}

    /** An event of the group's history. */
    public record Event(
            @Nullable String date,
            @Nullable String datePrecision,
            String what,
            @Nullable String country,
            @Nullable String certainty,
            @Nullable String note,
            @Nullable String source,
            List<String> statements) {}
}
