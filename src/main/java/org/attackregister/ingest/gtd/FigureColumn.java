package org.attackregister.ingest.gtd;

import java.math.BigDecimal;
import org.attackregister.ingest.kit.PeopleText;
import org.attackregister.ingest.kit.PeopleText.PeopleForm;
import org.attackregister.ingest.kit.ProviderRow;
import org.jspecify.annotations.Nullable;

/**
 * A column of numbers of people.
 *
 * @param column the column
 * @param unknown knows the codes for unknown
 */
record FigureColumn(GtdColumn column, GtdList unknown) {
    /** The figure, exactly; null where it is not known or was refused. */
    @Nullable
    BigDecimal read(ProviderRow<GtdColumn> row) {
        String cell = row.text(column);
        if (cell == null || (cell.charAt(0) == '-' && unknown.of(cell).unknown())) {
            return null;
        }
        PeopleText people = PeopleText.of(cell);
        GtdRemark remark = remark(people.form());
        if (people.form() == PeopleForm.FRACTION) {
            row.report(remark, column, people.form().words());
        } else if (people.form() != PeopleForm.WHOLE) {
            row.refuse(remark, column, people.form().words());
        }
        return people.people();
    }

    private static GtdRemark remark(PeopleForm form) {
        return switch (form) {
            case WHOLE, FRACTION -> GtdRemark.FRACTION;
            case NO_NUMBER -> GtdRemark.NOT_A_NUMBER;
            case NEGATIVE -> GtdRemark.NEGATIVE_FIGURE;
            case TOO_LARGE -> GtdRemark.FIGURE_TOO_LARGE;
            case TOO_FINE -> GtdRemark.ROUNDED_FIGURE;
        };
    }
}
