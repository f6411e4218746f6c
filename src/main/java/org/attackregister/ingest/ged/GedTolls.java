package org.attackregister.ingest.ged;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.attackregister.ingest.kit.NumberCells;
import org.attackregister.ingest.kit.PeopleText;
import org.attackregister.ingest.kit.PeopleText.PeopleForm;
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

    private GedTolls() {}

    /** The figures unchanged; the report says where they contradict each other. */
    static Casualties of(GedRow row, Kind kind) {
        BigDecimal best = people(row, GedColumn.BEST);
        BigDecimal low = people(row, GedColumn.LOW);
        BigDecimal high = people(row, GedColumn.HIGH);
        if (best != null && low != null && low.compareTo(best) > 0) {
            row.remark(GedRemark.LOW_ABOVE_BEST, GedColumn.LOW, "the best estimate is " + best);
        }
        if (best != null && high != null && high.compareTo(best) < 0) {
            row.remark(GedRemark.HIGH_BELOW_BEST, GedColumn.HIGH, "the best estimate is " + best);
        }
        parts(row, best);
        if (kind == Kind.ATTACK) {
            none(row, GedColumn.DEATHS_A);
            none(row, GedColumn.DEATHS_B);
        }
        return new Casualties(Tolls.of(AttackField.KILLED, new Tally(best, low, high)), null, null, Map.of());
    }

    private static void parts(GedRow row, @Nullable BigDecimal best) {
        BigDecimal sum = BigDecimal.ZERO;
        for (GedColumn part : PARTS) {
            String text = row.code(part);
            BigDecimal dead = text == null ? null : NumberCells.number(text);
            if (dead == null || dead.signum() < 0) {
                if (text != null) {
                    row.remark(GedRemark.NO_FIGURE, part, "kept as text");
                }
                return;
            }
            sum = sum.add(dead);
        }
        if (best != null && sum.compareTo(best) != 0) {
            row.remark(GedRemark.NOT_THE_SUM, GedColumn.BEST, "the dead by side make " + sum);
        }
    }

    private static void none(GedRow row, GedColumn side) {
        BigDecimal dead = row.number(side);
        if (dead != null && dead.signum() != 0) {
            row.remark(GedRemark.ONE_SIDED_DEATHS, side, "kept, and part of the best estimate");
        }
    }

    private static @Nullable BigDecimal people(GedRow row, GedColumn column) {
        String text = row.code(column);
        if (text == null) {
            return null;
        }
        PeopleText people = PeopleText.of(text);
        if (!people.form().isStored()) {
            row.remark(GedRemark.NO_FIGURE, column, "read as unknown, and kept as text");
            row.keep(column);
            return null;
        }
        if (people.form() == PeopleForm.FRACTION) {
            row.remark(GedRemark.FRACTION, column, "UCDP counts whole people");
        }
        return people.people();
    }
}
