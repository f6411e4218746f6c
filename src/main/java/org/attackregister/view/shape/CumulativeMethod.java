package org.attackregister.view.shape;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How figures run up. */
@Schema(name = "CumulativeMethod")
public record CumulativeMethod(
        @Schema(
                description =
                        "The dimension of time: each row counts all periods of it up to its own, beside the same other values.")
        String over,

        @Schema(
                description =
                        "`apart`: attacks of no known period are in rows of their own, which do not run up and are in no other row.")
        String noPeriod) {
    /** What is said where figures run up over a dimension. */
    public static CumulativeMethod of(String over) {
        return new CumulativeMethod(over, "apart");
    }
}
