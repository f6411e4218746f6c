package org.attackregister.ingest.kit;

import org.attackregister.ingest.report.FindingType;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.report.Remark;
import org.attackregister.model.attack.CoordinateDoubt;

/** What is reported of points on the map, which are kept as they are given. */
public enum PointRemark implements Remark {
    ZERO(CoordinateDoubt.ZERO, "The point is 0, 0, which is not in the country.", "the point 0, 0 is not in %s"),
    SWAPPED(
            CoordinateDoubt.SWAPPED,
            "The point is not in the country; with latitude and longitude changed over it is.",
            "the point is not in %1$s; swapped fits %1$s"),
    SIGN(
            CoordinateDoubt.OTHER_SIGN,
            "The point is not in the country; with the other sign of a coordinate it is.",
            "the point is not in %1$s; another sign fits %1$s"),
    OUTSIDE(CoordinateDoubt.OUTSIDE_COUNTRY, "The point is not in the country.", "the point is not in %s");

    private final FindingType kind;
    private final CoordinateDoubt doubt;
    private final String reason;

    PointRemark(CoordinateDoubt doubt, String meaning, String reason) {
        this.doubt = doubt;
        this.kind = FindingType.of("point", name(), Level.WARNING, meaning);
        this.reason = reason;
    }

    @Override
    public FindingType kind() {
        return kind;
    }

    /** What the attack says of its point. */
    public CoordinateDoubt doubt() {
        return doubt;
    }

    /** What a finding says, with the country's name. */
    public String reason(String country) {
        return reason.formatted(country) + ", and was kept as it is";
    }
}
