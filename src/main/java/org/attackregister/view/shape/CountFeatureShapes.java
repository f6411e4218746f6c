package org.attackregister.view.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.attackregister.view.shape.CountShapes.CountMethod;
import org.attackregister.view.shape.CountShapes.CountRow;
import org.attackregister.view.shape.CountShapes.CountTotals;
import org.attackregister.view.shape.LinkShapes.ListLinks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shapes of counts on a map, for the contract to name; none of them is ever made. */
public final class CountFeatureShapes {
    private CountFeatureShapes() {}

    /** Counts by grid cell as GeoJSON (RFC 7946); all but `type` and `features` as in the JSON form. */
    @Schema(name = "CountFeatures")
    public record CountFeatures(
            @Schema(description = "`FeatureCollection`.") String type,

            DatasetHeader dataset,
            Map<String, JsonNode> query,
            CountTotals totals,
            CountMethod method,
            List<CountFeature> features,
            PageView page,
            ListLinks links) {}

    /** One row of the counts. */
    @Schema(name = "CountFeature")
    public record CountFeature(
            @Schema(description = "`Feature`.") String type,

            @Nullable @Schema(description = "Null where the row has no cell.")
            CellPolygon geometry,

            CountRow properties) {}

    /** The outline of a cell of half a degree, counterclockwise and closed. */
    @Schema(name = "CellPolygon")
    public record CellPolygon(
            @Schema(description = "`Polygon`.") String type,

            @Schema(description = "One ring of five positions, each a longitude and a latitude in degrees (WGS 84).")
            List<List<List<BigDecimal>>> coordinates) {}
}
