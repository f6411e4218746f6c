package org.attackregister.store.database;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.attackregister.model.Coded;
import org.jspecify.annotations.Nullable;

/** The values of one row, taken one after the other in the order of the columns. */
public final class RowReader {
    private final @Nullable Object[] values;
    private int column;

    public RowReader(@Nullable Object[] values) {
        this.values = values;
    }

    private @Nullable Object next() {
        return values[column++];
    }

    @Nullable
    public String text() {
        return (String) next();
    }

    /** The text of a column that is never empty in a row of this kind. */
    public String filled() {
        return there(text());
    }

    public <E extends Coded> @Nullable E code(CodeColumn<E> list) {
        return list.convertToEntityAttribute(text());
    }

    public <E extends Coded> E filledCode(CodeColumn<E> list) {
        return there(code(list));
    }

    public <T> T json(JsonColumn<T> form) {
        return form.read(filled());
    }

    public int whole() {
        return (Integer) there(next());
    }

    public long revision() {
        return (Long) there(next());
    }

    @Nullable
    public BigDecimal exact() {
        return (BigDecimal) next();
    }

    @Nullable
    public Double degrees() {
        return (Double) next();
    }

    @Nullable
    public Boolean truth() {
        return (Boolean) next();
    }

    @Nullable
    public LocalDate day() {
        return (LocalDate) next();
    }

    public LocalDate filledDay() {
        return there(day());
    }

    public Instant moment() {
        return ((OffsetDateTime) there(next())).toInstant();
    }

    private <T> T there(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " of a version is empty where it must not be");
        }
        return value;
    }
}
