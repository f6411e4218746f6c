package org.attackregister.ingest.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import org.attackregister.model.StorableNumber;
import org.jspecify.annotations.Nullable;

/** Numbers as cells write them; spreadsheets and data frames turn {@code 3} into {@code 3.0}. */
public final class NumberCells {
    private static final int LONGEST = 40;

    private NumberCells() {}

    /** The whole number in its shortest form ({@code -9} of {@code -9.0}); null where the cell is none. */
    public static @Nullable String integer(String cell) {
        int start = cell.charAt(0) == '-' ? 1 : 0;
        int point = cell.indexOf('.');
        int end = point < 0 ? cell.length() : point;
        if (start == end || cell.length() > LONGEST || !all(cell, start, end, false) || !zeros(cell, point)) {
            return null;
        }
        int first = start;
        while (first < end - 1 && cell.charAt(first) == '0') {
            first++;
        }
        if (first == 0 && end == cell.length()) {
            return cell;
        }
        String digits = cell.substring(first, end);
        return start == 0 || digits.equals("0") ? digits : "-" + digits;
    }

    /** A text without the fraction of zeros that data frames append to whole numbers ({@code 700} of {@code 700.0}). */
    public static String whole(String text) {
        if (text.indexOf('.') < 1 || text.charAt(text.length() - 1) != '0') {
            return text;
        }
        String integer = integer(text);
        return integer == null ? text : integer;
    }

    /** The whole number; null where the cell is none, or one beyond an {@code int}. */
    public static @Nullable Integer small(String cell) {
        String integer = integer(cell);
        return integer == null || integer.length() > 9 ? null : Integer.valueOf(integer);
    }

    /** The number, exactly as it is written; null where the cell is none. */
    public static @Nullable BigDecimal number(String cell) {
        if (cell.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(cell);
            return StorableNumber.is(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The number of degrees, of at most so many; null where the cell is none. */
    public static @Nullable Double degrees(String cell, int most) {
        BigDecimal degrees = number(cell);
        return degrees == null || degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0 ? null : degrees.doubleValue();
    }

    /** The number as JSON, in the very form in which it is read back. */
    public static JsonNode json(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (plain.scale() > 0) {
            return DecimalNode.valueOf(plain);
        }
        if (plain.precision() - plain.scale() > 18) {
            return BigIntegerNode.valueOf(plain.toBigInteger());
        }
        long whole = plain.longValueExact();
        return whole == (int) whole ? IntNode.valueOf((int) whole) : LongNode.valueOf(whole);
    }

    private static boolean zeros(String cell, int point) {
        return point < 0 || all(cell, point + 1, cell.length(), true);
    }

    private static boolean all(String cell, int from, int to, boolean zero) {
        for (int i = from; i < to; i++) {
            char c = cell.charAt(i);
            if (c < '0' || c > (zero ? '0' : '9')) {
                return false;
            }
        }
        return true;
    }
}
