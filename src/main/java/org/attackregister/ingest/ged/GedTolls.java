package org.attackregister.ingest.ged;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.attackregister.ingest.kit.PeopleRemarks;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Casualties;
import org.attackregister.model.attack.Kind;
import org.attackregister.model.attack.Tally;
import org.attackregister.model.attack.Tolls;
import org.jspecify.annotations.Nullable;

/** The dead of an event. UCDP counts those of both sides and civilians in one figure, and no wounded. */
final class GedTolls {
    private static final List<GedColumn> PARTS =
            List.of(GedColumn.DEATHS_A, GedColumn.DEATHS_B, GedColumn.DEATHS_CIVILIANS, GedColumn.DEATHS_UNKNOWN);

    private static final PeopleRemarks PEOPLE = new PeopleRemarks(
            GedRemark.NO_FIGURE,
            GedRemark.FRACTION,
            form -> form.isStored() ? "UCDP counts whole people" : "read as unknown, and kept as text");

    private GedTolls() {}

    /** The figures unchanged; the report says where they contradict each other. */
    static Casualties of(ProviderRow<GedColumn> row, Kind kind) {
        BigDecimal best = PEOPLE.read(row, GedColumn.BEST);
        BigDecimal low = PEOPLE.read(row, GedColumn.LOW);
        BigDecimal high = PEOPLE.read(row, GedColumn.HIGH);
        if (best != null && low != null && low.compareTo(best) > 0) {
            row.report(GedRemark.LOW_ABOVE_BEST, GedColumn.LOW, "the best estimate is " + best);
        }
        if (best != null && high != null && high.compareTo(best) < 0) {
            row.report(GedRemark.HIGH_BELOW_BEST, GedColumn.HIGH, "the best estimate is " + best);
        }
        compareSum(row, best);
        if (kind == Kind.ATTACK) {
            compareWithNone(row, GedColumn.DEATHS_A);
            compareWithNone(row, GedColumn.DEATHS_B);
        }
        return new Casualties(Tolls.of(AttackField.KILLED, new Tally(best, low, high)), null, null, Map.of());
    }

    private static void compareSum(ProviderRow<GedColumn> row, @Nullable BigDecimal best) {
        BigDecimal sum = BigDecimal.ZERO;
        for (GedColumn part : PARTS) {
            BigDecimal dead = row.number(part);
            if (dead == null || dead.signum() < 0) {
                if (row.text(part) != null) {
                    row.report(GedRemark.NO_FIGURE, part, "kept as text");
                }
                return;
            }
            sum = sum.add(dead);
        }
        if (best != null && sum.compareTo(best) != 0) {
            row.report(GedRemark.NOT_THE_SUM, GedColumn.BEST, "the dead by side make " + sum);
        }
    }

    private static void compareWithNone(ProviderRow<GedColumn> row, GedColumn side) {
        BigDecimal dead = row.number(side);
        if (dead != null && dead.signum() != 0) {
            row.report(GedRemark.ONE_SIDED_DEATHS, side, "kept, and part of the best estimate");
        }
    }
}
