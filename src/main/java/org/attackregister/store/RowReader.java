package org.attackregister.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.attackregister.model.Coded;
import org.jspecify.annotations.Nullable;

/** One row after the other out of a result, value by value in the order of the columns. */
final class RowReader {
    private final ResultSet result;
    private int column;

    RowReader(ResultSet result) {
        this.result = result;
    }

    /** Goes to the next row; says false where there is none. */
    boolean next() throws SQLException {
        column = 0;
        return result.next();
    }

    @Nullable
    String text() throws SQLException {
        return result.getString(++column);
    }

    /** The text of a column that is never empty in a row of this kind. */
    String filled() throws SQLException {
        return there(text());
    }

    <E extends Coded> @Nullable E code(CodeColumn<E> list) throws SQLException {
        return list.convertToEntityAttribute(text());
    }

    <E extends Coded> E filledCode(CodeColumn<E> list) throws SQLException {
        return there(code(list));
    }

    <T> T json(JsonColumn<T> form) throws SQLException {
        return there(form.convertToEntityAttribute(text()));
    }

    int whole() throws SQLException {
        return result.getInt(++column);
    }

    long revision() throws SQLException {
        return result.getLong(++column);
    }

    @Nullable
    BigDecimal exact() throws SQLException {
        return result.getBigDecimal(++column);
    }

    @Nullable
    Double degrees() throws SQLException {
        double value = result.getDouble(++column);
        return result.wasNull() ? null : (Double) value;
    }

    @Nullable
    Boolean truth() throws SQLException {
        boolean value = result.getBoolean(++column);
        return result.wasNull() ? null : (Boolean) value;
    }

    @Nullable
    LocalDate day() throws SQLException {
        return result.getObject(++column, LocalDate.class);
    }

    LocalDate filledDay() throws SQLException {
        return there(day());
    }

    Instant moment() throws SQLException {
        return there(result.getObject(++column, OffsetDateTime.class)).toInstant();
    }

    private <T> T there(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " of a version is empty where it must not be");
        }
        return value;
    }
}
