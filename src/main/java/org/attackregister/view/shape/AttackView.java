package org.attackregister.view.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Attribution;
import org.attackregister.model.attack.CoordinateDoubt;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Verification;
import org.attackregister.model.record.Statement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One attack as callers see it, for the contract to name; none of them is ever made. The fields are described at
 * {@link Attack} and the records that it is made of, and the tolls come from the table of fields.
 */
@Schema(name = "Attack", description = "One incident of a dataset. The first entry of each list is the primary one.")
public record AttackView(
        @Schema(description = "Stable id, never given to another attack.")
        String id,

        @Schema(description = "Id of the dataset.") String dataset,

        @Schema(description = "The attack's own version, from 1.")
        int version,

        @Schema(description = "The register's revision that made this version.")
        long revision,

        Kind kind,

        @Schema(description = "The first day on which it may have begun; that day where it is known.")
        LocalDate date,

        @Schema(description = "The last day on which it may have begun; the same where the day is known.")
        LocalDate dateLatest,

        @Schema(description = "How well it is known when it began; of a range, only `date_latest` says it.")
        DatePrecision datePrecision,

        @Nullable @Schema(description = "The last day of an attack that went on over several.")
        LocalDate endDate,

        @Schema(description = "ISO 3166-1 alpha-2, or the code of a former state.")
        String country,

        @Nullable String region,
        @Nullable String admin1,
        @Nullable String city,
        @Nullable String location,
        @Nullable @Schema(description = "WGS 84 degrees.") Double latitude,
        @Nullable @Schema(description = "WGS 84 degrees.") Double longitude,
        @Nullable String coordinatePrecision,

        @Nullable
        @Schema(
                description =
                        "Why the point, which is the source's, is doubtful; null where nothing speaks against it or"
                                + " nobody looked.")
        CoordinateDoubt coordinateDoubt,

        @Schema(description = "Codes of GTD attack types.") List<String> attackTypes,
        @Schema(description = "Codes of GTD weapon types.") List<String> weaponTypes,

        @Nullable @Schema(description = "Whether the attacker meant to die.")
        Boolean suicide,

        @Nullable @Schema(description = "GTD's success.") Boolean success,
        List<TargetView> targets,
        List<PerpetratorView> perpetrators,

        @Nullable BigDecimal killedPerpetrators,

        @Nullable @Schema(description = "Whether `killed` counts the attackers.")
        Boolean killedIncludesPerpetrators,

        @Schema(description = "Dead by ISO 3166-1 alpha-2 code.")
        Map<String, BigDecimal> killedByNationality,

        @Nullable String summary,
        @Nullable String notes,
        @Nullable Verification verification,
        List<CitationView> sources,

        @Schema(description = "Ids of the same event elsewhere, by scheme.")
        Map<String, String> externalIds,

        @Schema(description = "What the source has and the register has no field for.")
        Map<String, JsonNode> extra,

        List<Statement> statements,
        Instant recordedAt,
        AttackLinks links) {

    /** Who or what was attacked. */
    @Schema(name = "Target")
    public record TargetView(
            @Schema(description = "Code of a target category.")
            String category,

            @Nullable @Schema(description = "Code of a GTD target type.")
            String type,

            @Nullable @Schema(description = "Code of a GTD target subtype.")
            String subtype,

            @Nullable String name,

            @Nullable @Schema(description = "Id of the group that was attacked.")
            String group,

            @Schema(description = "ISO 3166-1 alpha-2 codes.")
            List<String> nationalities) {}

    /** A group that the attack is laid at. */
    @Schema(name = "Perpetrator")
    public record PerpetratorView(
            @Schema(description = "Id of the group.") String group,
            @Nullable Attribution attribution,

            @Nullable @Schema(description = "Who claimed the attack, and where.")
            String claimedBy) {}

    /** Where a record says it comes from. */
    @Schema(name = "Citation")
    public record CitationView(
            @Schema(description = "Id of a source.") String source,
            @Nullable String url) {}

    /** Links of an attack. */
    @Schema(name = "AttackLinks")
    public record AttackLinks(String self, String history) {}
}
