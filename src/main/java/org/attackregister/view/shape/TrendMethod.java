package org.attackregister.view.shape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.attackregister.query.TrendRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the figures of trends were made. */
@Schema(name = "TrendMethod")
public record TrendMethod(
        @Schema(description = "The last period, which is compared.")
        String period,

        @Nullable
        @Schema(
                description =
                        "The last day that the dataset covers; a period that it ends within is `partial`. Null where it is open or not stated.")
        LocalDate coveredTo,

        @Schema(description = "How many periods are the baseline.")
        int n,

        @Schema(description = "The first period of the baseline.")
        String baselineFirst,

        @Schema(description = "The last period of the baseline.")
        String baselineLast,

        @Schema(
                description =
                        "`sample`: `deviation` is the root of the squared differences from `mean`, summed and divided by `n` - 1; `deviations` is (`attacks` - `mean`) / `deviation`, `change` is (`attacks` - `mean`) / `mean`.")
        String deviation,

        @Schema(
                description =
                        "Attacks under the filter, of any time, that may have begun in one of several periods: they count in none.")
        BigDecimal attacksWithoutPeriod,

        @Nullable
        @Schema(
                description =
                        "By what rule the dataset's rows were chosen, and what may not be read from them; null where nobody said so.")
        String selection,

        @Schema(description = "The rules, in the order of their columns.")
        List<RuleMethod> rules) {

    /** A rule. */
    @Schema(name = "TrendRuleMethod")
    public record RuleMethod(
            @Schema(description = "Its column.") String rule,

            @Nullable @Schema(description = "What its publisher calls it; null for the register's own.")
            String published,

            @Nullable @Schema(description = "Where it was published; null for the register's own.")
            String source,

            String formula,

            @Nullable @Schema(description = "What the publication leaves open, as it is read here.")
            String assumed) {
        /** What is said of all rules. */
        public static List<RuleMethod> ofAll() {
            return Arrays.stream(TrendRule.values())
                    .map(rule -> new RuleMethod(
                            rule.code(), rule.published(), rule.source(), rule.formula(), rule.assumed()))
                    .toList();
        }
    }
}
