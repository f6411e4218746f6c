package org.attackregister.view.shape;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shapes of links, and of the index, for the contract to name; none of them is ever made. */
public final class LinkShapes {
    private LinkShapes() {}

    /** Links of a list. */
    @Schema(name = "ListLinks")
    public record ListLinks(
            String self,
            @Nullable String next,

            @Schema(description = "The same question pinned to this revision; never changes.")
            String permalink,

            @Schema(description = "Every match as CSV.") String csv,
            @Schema(description = "Every match as NDJSON.") String ndjson,

            @Schema(description = "Every match as GeoJSON; of attacks, and of counts by `grid`.")
            String geojson) {}

    /** The link of a record. */
    @Schema(name = "RecordLinks")
    public record RecordLinks(String self) {}

    /** Where everything is. */
    @Schema(name = "Index")
    public record Index(String name, long revision, Map<String, String> links) {}
}
