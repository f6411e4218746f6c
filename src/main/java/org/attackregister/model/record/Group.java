package org.attackregister.model.record;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A perpetrator group, and what sources say of it. Dates are partial ({@code 2014}, {@code 2014-10},
 * {@code 2014-10-14}); {@code statements} of an entry are ids of the group's statements that it expresses.
 *
 * @param id stable id
 * @param name name
 * @param aliases other names; no two groups share a name
 * @param spellings how providers of data spell it, which are names as well
 * @param type {@code named}, {@code generic} or {@code unknown}
 * @param status {@code curated}, or {@code imported} where an import met the name first
 * @param countries codes of the countries in which it is known to act, of an imported one those of its imported attacks;
 *     none where that is not stated
 * @param possiblySameAs ids of groups with which it shares an abbreviation or a name, as the import that made it found
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
        List<Spelling> spellings,
        GroupType type,
        GroupStatus status,
        List<String> countries,
        List<String> possiblySameAs,
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
    public Group {
        // Records that were made before there were these lists do not speak of them.
        spellings = spellings == null ? List.of() : spellings;
        countries = countries == null ? List.of() : countries;
        possiblySameAs = possiblySameAs == null ? List.of() : possiblySameAs;
    }

    /** A group of which no more than its names is known. */
    public static Group namedOnly(String id, String name, List<String> aliases, GroupType type, GroupStatus status) {
        return new Group(
                id, name, aliases, List.of(), type, status, List.of(), List.of(), null, null, List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of());
    }

    /**
     * A group that an import met first.
     *
     * @param country code of the country in which it was met; null where that is not known
     */
    public static Group foundIn(@Nullable String country, String id, String name, GroupType type) {
        Group group = namedOnly(id, name, List.of(), type, GroupStatus.IMPORTED);
        return country == null ? group : group.with(List.of(country), List.of(), null);
    }

    /** The same with the countries in which it acts. */
    public Group actingIn(List<String> others) {
        return with(others, possiblySameAs, notes);
    }

    /** The same with the groups that it may be. */
    public Group possiblySameAs(Collection<String> others) {
        return with(countries, List.copyOf(others), notes);
    }

    /** The same with a remark. */
    public Group noted(String note) {
        return with(countries, possiblySameAs, note);
    }

    private Group with(List<String> inCountries, List<String> others, @Nullable String note) {
        return new Group(
                id,
                name,
                aliases,
                spellings,
                type,
                status,
                inCountries,
                others,
                description,
                activity,
                formation,
                relations,
                leaders,
                strength,
                designations,
                threatenedCountries,
                rankings,
                events,
                note,
                statements);
    }

    /** All that it is called, its id aside: its name, then its aliases, then the providers' spellings. */
    public List<String> names() {
        return Stream.of(Stream.of(name), aliases.stream(), spellings.stream().map(Spelling::name))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /**
     * How a provider spells the group.
     *
     * @param name the name in the provider's files
     * @param source id of the source: the provider's dataset
     * @param note a remark; null where the spelling was read in a file
     */
    public record Spelling(
            String name, String source, @Nullable String note) {}

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
