package org.attackregister.view.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.attackregister.model.Versioned;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.Attribution;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Perpetrator;
import org.attackregister.model.attack.Target;
import org.attackregister.model.attack.Verification;
import org.attackregister.model.record.Citation;
import org.attackregister.model.record.Statement;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One attack as callers see it; the fields are described at {@link Attack} and the records that it is made of. */
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

        @Schema(description = "The day it began; the first day of the month or year where no more is known.")
        LocalDate date,

        DatePrecision datePrecision,
        @Nullable LocalDate endDate,

        @Schema(description = "ISO 3166-1 alpha-2, or the code of a former state.")
        String country,

        @Nullable String region,
        @Nullable String admin1,
        @Nullable String city,
        @Nullable String location,
        @Nullable @Schema(description = "WGS 84 degrees.") Double latitude,
        @Nullable @Schema(description = "WGS 84 degrees.") Double longitude,
        @Nullable String coordinatePrecision,
        @Schema(description = "Codes of GTD attack types.") List<String> attackTypes,
        @Schema(description = "Codes of GTD weapon types.") List<String> weaponTypes,

        @Nullable @Schema(description = "Whether the attacker meant to die.")
        Boolean suicide,

        @Nullable @Schema(description = "GTD's success.") Boolean success,
        List<TargetView> targets,
        List<PerpetratorView> perpetrators,

        @Nullable
        @Schema(description = "The source's figure of dead; it may be a fraction where a source spread one toll.")
        BigDecimal killed,

        @Nullable BigDecimal killedLow,
        @Nullable BigDecimal killedHigh,
        @Nullable BigDecimal killedPerpetrators,

        @Nullable @Schema(description = "Whether `killed` counts the attackers.")
        Boolean killedIncludesPerpetrators,

        @Schema(description = "Dead by ISO 3166-1 alpha-2 code.")
        Map<String, BigDecimal> killedByNationality,

        @Nullable BigDecimal wounded,
        @Nullable BigDecimal woundedLow,
        @Nullable BigDecimal woundedHigh,
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
            List<String> nationalities) {
        static TargetView of(Target target) {
            return new TargetView(
                    target.category(),
                    target.type(),
                    target.subtype(),
                    target.name(),
                    target.group(),
                    target.nationalities());
        }
    }

    /** A group that the attack is laid at. */
    @Schema(name = "Perpetrator")
    public record PerpetratorView(
            @Schema(description = "Id of the group.") String group,
            @Nullable Attribution attribution,

            @Nullable @Schema(description = "Who claimed the attack, and where.")
            String claimedBy) {
        static PerpetratorView of(Perpetrator perpetrator) {
            return new PerpetratorView(perpetrator.group(), perpetrator.attribution(), perpetrator.claimedBy());
        }
    }

    /** Where a record says it comes from. */
    @Schema(name = "Citation")
    public record CitationView(
            @Schema(description = "Id of a source.") String source,
            @Nullable String url) {
        static CitationView of(Citation citation) {
            return new CitationView(citation.source(), citation.url());
        }
    }

    /** Links of an attack. */
    @Schema(name = "AttackLinks")
    public record AttackLinks(String self, String history) {}

    /** The public shape of a version. */
    public static AttackView of(Versioned<Attack> version) {
        Attack a = version.value();
        String self = Links.child(Paths.ATTACKS, a.id());
        return new AttackView(
                a.id(),
                a.dataset(),
                version.stamp().version(),
                version.stamp().revision(),
                a.kind(),
                a.when().date(),
                a.when().precision(),
                a.when().endDate(),
                a.where().country(),
                a.where().region(),
                a.where().admin1(),
                a.where().city(),
                a.where().location(),
                a.where().latitude(),
                a.where().longitude(),
                a.where().coordinatePrecision(),
                a.attackTypes(),
                a.weaponTypes(),
                a.suicide(),
                a.success(),
                a.targets().stream().map(TargetView::of).toList(),
                a.perpetrators().stream().map(PerpetratorView::of).toList(),
                a.casualties().killed().best(),
                a.casualties().killed().low(),
                a.casualties().killed().high(),
                a.casualties().killedPerpetrators(),
                a.casualties().killedIncludesPerpetrators(),
                a.casualties().killedByNationality(),
                a.casualties().wounded().best(),
                a.casualties().wounded().low(),
                a.casualties().wounded().high(),
                a.account().summary(),
                a.account().notes(),
                a.account().verification(),
                a.account().sources().stream().map(CitationView::of).toList(),
                a.account().externalIds(),
                a.account().extra(),
                a.account().statements(),
                version.stamp().recordedAt(),
                new AttackLinks(self, self + "/history"));
    }
}
