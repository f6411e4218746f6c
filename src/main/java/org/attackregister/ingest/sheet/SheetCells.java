package org.attackregister.ingest.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attackregister.ingest.json.JsonText;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.TableRemark;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A spreadsheet's cells as text. */
final class SheetCells {
    private static final Set<String> ERRORS =
            Set.of("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!");

    /** ECMA-376 part 1, 22.9.2.19: what XML cannot contain, and an underscore that would look like it. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Digits that distinguish any two numbers of a spreadsheet, and digits that can be typed into it. */
    private static final int MOST_DIGITS = 17;

    private static final int TYPED_DIGITS = 15;

    private final boolean from1904;
    private final String file;
    private final Findings findings;
    private final Map<Integer, Optional<SerialDate>> formats = new HashMap<>();
    private @Nullable Header header;

    SheetCells(boolean from1904, String file, Findings findings) {
        this.from1904 = from1904;
        this.file = file;
        this.findings = findings;
    }

    /** Names the columns in findings from now on. */
    void name(Header columns) {
        header = columns;
    }

    /** The cells of a row up to the last that is not empty. */
    List<String> of(Row row) {
        List<String> texts = new ArrayList<>(row.getCellCount());
        int filled = 0;
        for (Cell cell : row) {
            String text = cell == null ? "" : text(cell, row.getRowNum());
            texts.add(text);
            filled = text.isBlank() ? filled : texts.size();
        }
        return texts.subList(0, filled);
    }

    private String text(Cell cell, int line) {
        return switch (cell.getType()) {
            case EMPTY -> "";
            case ERROR -> error(cell, line);
            case STRING, BOOLEAN, NUMBER, FORMULA -> text(cell.getValue(), cell, line);
        };
    }

    private String text(@Nullable Object value, Cell cell, int line) {
        if (value instanceof BigDecimal number) {
            return number(number, cell, line);
        }
        if (value instanceof Boolean bool) {
            return bool.toString();
        }
        if (!(value instanceof String text)) {
            return "";
        }
        if (cell.getFormula() != null && ERRORS.contains(text)) {
            return error(cell, line);
        }
        return text.contains("_x") ? unescaped(text) : text;
    }

    private String error(Cell cell, int line) {
        report(TableRemark.ERROR_CELL, cell, line, "the cell has an error and was read as blank");
        return "";
    }

    private String number(BigDecimal number, Cell cell, int line) {
        Integer id = cell.getDataFormatId();
        Optional<SerialDate> date = id == null
                ? Optional.empty()
                : formats.computeIfAbsent(id, i -> Optional.ofNullable(SerialDate.of(i, cell.getDataFormatString())));
        if (date.isPresent()) {
            String text = date.get().text(number.doubleValue(), from1904);
            if (text != null) {
                return text;
            }
            report(TableRemark.ODD_DATE, cell, line, "the cell is formatted as a date, but its number is not one");
        }
        return plain(number);
    }

    /**
     * The shortest number that is the same in binary: a spreadsheet into which 34.5333 was typed stores
     * 34.533299999999997.
     */
    static String plain(BigDecimal stored) {
        BigDecimal number = stored;
        if (stored.precision() >= MOST_DIGITS - 1 && stored.scale() > 0) {
            double binary = stored.doubleValue();
            for (int digits = TYPED_DIGITS; digits <= MOST_DIGITS; digits++) {
                BigDecimal rounded = stored.round(new MathContext(digits, RoundingMode.HALF_EVEN));
                if (rounded.doubleValue() == binary) {
                    number = rounded;
                    break;
                }
            }
        }
        return number.signum() == 0 ? "0" : JsonText.plain(number.scale() > 0 ? number.stripTrailingZeros() : number);
    }

    private static String unescaped(String text) {
        Matcher matcher = ESCAPED.matcher(text);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private void report(TableRemark remark, Cell cell, int line, String reason) {
        int column = cell.getColumnIndex();
        Header columns = header;
        String name = columns != null && column < columns.names().size()
                ? columns.names().get(column)
                : "column " + (column + 1);
        findings.add(new Finding(remark, file, line, name, cell.getRawValue(), reason));
    }
}
