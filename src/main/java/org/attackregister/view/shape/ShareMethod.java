package org.attackregister.view.shape;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the interval of a row's share is. */
@Schema(name = "ShareMethod")
public record ShareMethod(
        @Schema(description = "`wilson`: the score interval of E. B. Wilson (1927).")
        String interval,

        @Schema(description = "The confidence level of the interval.")
        BigDecimal level,

        @Nullable
        @Schema(
                description =
                        "What must be known before a share and its interval are read, as that the dataset is a selection; null if there is nothing.")
        String caveat) {
    /** The level of all intervals of shares. */
    public static final BigDecimal LEVEL = new BigDecimal("0.95");

    /** The method of Wilson. */
    public static final String WILSON = "wilson";

    /** What is said of shares in counts. */
    public static ShareMethod wilson(@Nullable String caveat) {
        return new ShareMethod(WILSON, LEVEL, caveat);
    }
}
