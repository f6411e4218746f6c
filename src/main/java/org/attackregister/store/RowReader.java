package org.attackregister.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.attackregister.model.Coded;
import org.jspecify.annotations.Nullable;

/** The values of one row, taken one after the other in the order of the columns. */
final class RowReader {
    private final @Nullable Object[] values;
    private int column;

    RowReader(@Nullable Object[] values) {
        this.values = values;
    }

    private @Nullable Object next() {
        return values[column++];
    }

    @Nullable
    String text() {
        return (String) next();
    }

    /** The text of a column that is never empty in a row of this kind. */
    String filled() {
        return there(text());
    }

    <E extends Coded> @Nullable E code(CodeColumn<E> list) {
        return list.convertToEntityAttribute(text());
    }

    <E extends Coded> E filledCode(CodeColumn<E> list) {
        return there(code(list));
    }

    <T> T json(JsonColumn<T> form) {
        return form.read(filled());
    }

    int whole() {
        return (Integer) there(next());
    }

    long revision() {
        return (Long) there(next());
    }

    @Nullable
    BigDecimal exact() {
        return (BigDecimal) next();
    }

    @Nullable
    Double degrees() {
        return (Double) next();
    }

    @Nullable
    Boolean truth() {
        return (Boolean) next();
    }

    @Nullable
    LocalDate day() {
        return (LocalDate) next();
    }

    LocalDate filledDay() {
        return there(day());
    }

    Instant moment() {
        return ((OffsetDateTime) there(next())).toInstant();
    }

    private <T> T there(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " of a version is empty where it must not be");
        }
        return value;
    }
}
