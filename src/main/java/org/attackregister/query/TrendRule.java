package org.attackregister.query;

import org.attackregister.model.Coded;
import org.jspecify.annotations.Nullable;

/** The rules by which a group's last period is judged, each with who published it and what was left open there. */
public enum TrendRule implements Coded {
    ACLED_SURGE(
            "Subnational Surge Tracker",
            Sources.TRACKERS,
            "`surge` where the week has at least twice the mean of the 4 weeks before, else `none`; null with `below_minimum`"
                    + " where that mean is under 1",
            "that the past month is the 4 weeks before the week, and that the four-week average is theirs"),
    ACLED_THREAT(
            "Subnational Threat Tracker",
            Sources.TRACKERS,
            "`threat` where the mean of the 4 weeks that end with the week is at least twice that of the 52 weeks before them,"
                    + " else `none`; null with `below_minimum` where the mean of the 4 weeks is under 1",
            "that the past year is the 52 weeks before the 4"),
    ACLED_CHANGE_MONTH(
            "Country Change Level Map, previous month",
            Sources.CHANGE_MAP,
            "change of the week from the mean of the 4 weeks before: `large_increase` over 25 %, `moderate_increase` from 10 %,"
                    + " `limited_change` from -25 %, else `large_decrease`; `limited_change` in any case where the mean is at most"
                    + " 2 and the week has at most 5",
            "on which side exactly 10, 25 and -25 % lie, and that any increase from 0 is large"),
    ACLED_CHANGE_YEAR(
            "Country Change Level Map, previous year",
            Sources.CHANGE_MAP,
            "as `acled_change_month`, from the mean of the 52 weeks before",
            "the same"),
    ACLED_VOLATILITY(
            "Volatility and Risk Predictability Index, volatility",
            Sources.INDEX,
            "`high` where 6 or more of the 52 weeks that end with the week have at least the mean and 2 standard deviations,"
                    + " else `low`",
            "that mean and standard deviation are the row's own over those 52 weeks, and that a week spikes only above the mean"),
    ACLED_BASELINE(
            "Volatility and Risk Predictability Index, baseline",
            Sources.INDEX,
            "`high` where the mean of the 52 weeks that end with the week is over 1.5, else `low`",
            "that exactly 1.5 is low, and that the mean is of those weeks"),

    /** The register's own; no publisher has it. */
    REGISTER_SURGE(
            null,
            null,
            "`surge` where the period has more than `mean` and at least `mean` and 2 `deviation`s of the `n` periods before, else"
                    + " `none`",
            null);

    /** The week and those before it that some rule looks at. */
    public static final int WEEKS = 56;

    private final @Nullable String published;
    private final @Nullable String source;
    private final String formula;
    private final @Nullable String assumed;

    /** Where the rules were published. */
    private static final class Sources {
        static final String HUB = "https://acleddata.com/early-warning-research-hub/";
        static final String TRACKERS = HUB + "subnational-threat-surge-tracker/";
        static final String CHANGE_MAP = HUB + "conflict-change-map";
        static final String INDEX = HUB + "volatility-and-risk-predictability-index/";
    }

    TrendRule(@Nullable String published, @Nullable String source, String formula, @Nullable String assumed) {
        this.published = published;
        this.source = source;
        this.formula = formula;
        this.assumed = assumed;
    }

    /** What its publisher calls it; null for the register's own. */
    public @Nullable String published() {
        return published;
    }

    /** Where it was published; null for the register's own. */
    public @Nullable String source() {
        return source;
    }

    /** The rule, in Markdown. */
    public String formula() {
        return formula;
    }

    /** What the publication leaves open, and how it is read here; null where nothing is. */
    public @Nullable String assumed() {
        return assumed;
    }

    /** Whether it is one of weeks, and says nothing of other periods. */
    public boolean needsWeeks() {
        return source != null;
    }

    /** The column that says why a row has no result. */
    public String reasonColumn() {
        return code() + "_reason";
    }
}
