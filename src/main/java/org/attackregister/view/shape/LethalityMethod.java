package org.attackregister.view.shape;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the figures of lethality are. */
@Schema(name = "LethalityMethod")
public record LethalityMethod(
        @Schema(description = "The fewest dead of an attack that is counted in `lethal_attacks`.")
        int lethalMin,

        @Schema(description = "`killed`: the best figure of the dead of each attack.")
        String figure,

        @Schema(description = "`left_out`: attacks without a figure are in `lethality_unknown` only.")
        String unknown,

        @Schema(
                description =
                        "`linear`: the median and the 90th percentile lie between two figures by linear interpolation (Hyndman and Fan 1996, type 7), as in R and NumPy by default.")
        String quantiles) {
    /** What is said where attacks are lethal from so many dead. */
    public static LethalityMethod of(int lethalMin) {
        return new LethalityMethod(lethalMin, "killed", "left_out", "linear");
    }
}
