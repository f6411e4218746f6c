package org.attackregister.view.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.attackregister.model.code.AttackType;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Region;
import org.attackregister.model.code.WeaponType;
import org.attackregister.view.shape.LinkShapes.ListLinks;
import org.attackregister.view.shape.LinkShapes.RecordLinks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shapes of the code lists, for the contract to name; none of them is ever made. */
public final class CodeShapes {
    private CodeShapes() {}

    /** A list of countries. */
    @Schema(name = "CountryList")
    public record CountryList(
            DatasetHeader dataset, Map<String, JsonNode> query, List<Country> items, PageView page, ListLinks links) {}

    /** A list of provinces. */
    @Schema(name = "ProvinceList")
    public record ProvinceList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,
            ProvinceMethod method,
            List<Province> items,
            PageView page,
            ListLinks links) {}

    /** What is not in the list. */
    @Schema(name = "ProvinceMethod")
    public record ProvinceMethod(
            @Schema(description = "Attacks of which no province is known.")
            long attacksWithout) {}

    /** A first-level division of which a dataset has attacks. */
    @Schema(name = "Province")
    public record Province(
            @Nullable @Schema(description = "Null where the attacks have none.")
            String country,

            @Schema(description = "Its name as the dataset had it first; the filter `admin1` takes it.")
            String admin1,

            long attacks,

            @Schema(description = "Its attacks.") String attacksUrl,

            @Schema(description = "Its attacks by year.") String countsUrl) {}

    /** A list of regions. */
    @Schema(name = "RegionList")
    public record RegionList(
            DatasetHeader dataset, Map<String, JsonNode> query, List<Region> items, PageView page, ListLinks links) {}

    /** A list of attack types. */
    @Schema(name = "AttackTypeList")
    public record AttackTypeList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,
            List<AttackType> items,
            PageView page,
            ListLinks links) {}

    /** A list of weapon types. */
    @Schema(name = "WeaponTypeList")
    public record WeaponTypeList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,
            List<WeaponType> items,
            PageView page,
            ListLinks links) {}

    /** A list of target categories with all below them. */
    @Schema(name = "TargetCategoryList")
    public record TargetCategoryList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,
            List<TargetNode> items,
            PageView page,
            ListLinks links) {}

    /** A target category, target type or subtype; which of the fields it has depends on its level. */
    @Schema(name = "TargetNode")
    public record TargetNode(
            @Schema(description = "`category`, `type` or `subtype`.")
            String level,

            String code,

            @Schema(description = "GTD's number; not of categories.")
            Integer gtd,

            String name,
            @Schema(description = "Of categories only.") String description,

            @Schema(description = "The category above a type.")
            String category,

            @Schema(description = "The type above a subtype.")
            String type,

            @Schema(description = "Types below a category.") List<TargetNode> types,
            @Schema(description = "Subtypes below a type.") List<TargetNode> subtypes,
            int version,
            long revision,
            Instant recordedAt,
            RecordLinks links) {}
}
