package org.attackregister.ingest.gtd;

import java.math.BigDecimal;
import org.attackregister.ingest.kit.NumberCells;
import org.attackregister.model.attack.Tally;
import org.jspecify.annotations.Nullable;

/**
 * A column of numbers of people.
 *
 * @param column the column
 * @param unknown knows the codes for unknown
 */
record FigureColumn(GtdColumn column, GtdList unknown) {
    /** The first figure that is too large to be stored. */
    private static final BigDecimal TOO_MANY = new BigDecimal("1000000000");

    /** The figure, exactly; null where it is not known or was refused. */
    @Nullable
    BigDecimal read(GtdRow row) {
        String cell = column.text(row);
        if (cell == null) {
            return null;
        }
        BigDecimal figure = NumberCells.number(cell);
        if (figure == null) {
            row.refuse(GtdRemark.NOT_A_NUMBER, column, "a figure is digits, with a point before a fraction");
            return null;
        }
        if (figure.signum() < 0) {
            return negative(row, cell);
        }
        if (figure.compareTo(TOO_MANY) >= 0) {
            row.refuse(GtdRemark.FIGURE_TOO_LARGE, column, "at most 999999999 people can be stored");
            return null;
        }
        if (figure.scale() > 0) {
            fraction(row, figure.stripTrailingZeros());
        }
        return figure;
    }

    private @Nullable BigDecimal negative(GtdRow row, String cell) {
        if (unknown.of(cell).unknown()) {
            row.report(GtdRemark.UNKNOWN_CODE, column.name(), "the code means that the figure is unknown");
        } else {
            row.refuse(GtdRemark.NEGATIVE_FIGURE, column, "the figure is unknown");
        }
        return null;
    }

    private void fraction(GtdRow row, BigDecimal figure) {
        if (figure.scale() > Tally.SCALE) {
            row.refuse(GtdRemark.ROUNDED_FIGURE, column, "%d decimals are stored".formatted(Tally.SCALE));
        } else if (figure.scale() > 0) {
            row.report(GtdRemark.FRACTION, column.name(), "the fraction is kept as it is");
        }
    }
}
