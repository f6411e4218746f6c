package org.attackregister.store.database;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.attackregister.model.Coded;
import org.jspecify.annotations.Nullable;

/** One row after the other on its way into a batch, value by value in the order of the columns. */
public final class RowWriter {
    private final PreparedStatement statement;
    private int column;

    public RowWriter(PreparedStatement statement) {
        this.statement = statement;
    }

    public RowWriter text(@Nullable String value) throws SQLException {
        statement.setString(++column, value);
        return this;
    }

    public RowWriter code(@Nullable Coded value) throws SQLException {
        return text(value == null ? null : value.code());
    }

    public <T> RowWriter json(JsonColumn<T> form, T value) throws SQLException {
        return text(form.convertToDatabaseColumn(value));
    }

    public RowWriter whole(int value) throws SQLException {
        statement.setInt(++column, value);
        return this;
    }

    public RowWriter revision(long value) throws SQLException {
        statement.setLong(++column, value);
        return this;
    }

    public RowWriter exact(@Nullable BigDecimal value) throws SQLException {
        statement.setBigDecimal(++column, value);
        return this;
    }

    public RowWriter degrees(@Nullable Double value) throws SQLException {
        if (value == null) {
            statement.setNull(++column, Types.DOUBLE);
        } else {
            statement.setDouble(++column, value);
        }
        return this;
    }

    public RowWriter truth(@Nullable Boolean value) throws SQLException {
        if (value == null) {
            statement.setNull(++column, Types.BOOLEAN);
        } else {
            statement.setBoolean(++column, value);
        }
        return this;
    }

    public RowWriter day(@Nullable LocalDate value) throws SQLException {
        if (value == null) {
            statement.setNull(++column, Types.DATE);
        } else {
            statement.setObject(++column, value);
        }
        return this;
    }

    public RowWriter moment(Instant value) throws SQLException {
        statement.setObject(++column, value.atOffset(ZoneOffset.UTC));
        return this;
    }

    /** No value in so many columns. */
    public RowWriter none(int columns) throws SQLException {
        for (int i = 0; i < columns; i++) {
            statement.setNull(++column, Types.NULL);
        }
        return this;
    }

    /** Ends the row. */
    public void end() throws SQLException {
        statement.addBatch();
        column = 0;
    }
}
