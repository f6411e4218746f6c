package org.attackregister.store.database;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/**
 * Rows that go to PostgreSQL by {@code COPY}, in its binary form: a row is the number of its values, a value its length
 * and its bytes, as PostgreSQL's manual says under COPY and the {@code recv} function of each type has them.
 */
final class CopiedRows implements RowTarget {
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] END = {-1, -1};
    private static final int NULL = -1;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant FIRST_INSTANT = Instant.parse("2000-01-01T00:00:00Z");

    private final String statement;
    private final int columns;
    private final PatchedBytes bytes = new PatchedBytes();
    private final JsonValues json = new JsonValues(bytes);

    /** Bytes of which those of a length are written before it is known. */
    private static final class PatchedBytes extends ByteArrayOutputStream {
        private final byte[] number = new byte[Long.BYTES];

        PatchedBytes() {
            super(1 << 20);
        }

        void number(long value, int size) {
            ByteConverter.int8(number, 0, value);
            write(number, Long.BYTES - size, size);
        }

        void setInt(int position, int value) {
            ByteConverter.int4(buf, position, value);
        }

        byte[] all() {
            return buf;
        }
    }

    CopiedRows(String table, List<EntityColumn> columns) {
        this.statement = "copy %s (%s) from stdin with (format binary)"
                .formatted(table, columns.stream().map(EntityColumn::name).collect(Collectors.joining(", ")));
        this.columns = columns.size();
        bytes.writeBytes(SIGNATURE);
        bytes.number(0, Integer.BYTES);
        bytes.number(0, Integer.BYTES);
    }

    @Override
    public void beginRow() {
        bytes.number(columns, Short.BYTES);
    }

    @Override
    public void put(EntityColumn column, @Nullable Object value) {
        JsonColumn<?> document = column.json();
        if (document != null && value != null) {
            json(document, value);
        } else {
            put(column.relational(value));
        }
    }

    private void json(JsonColumn<?> column, Object value) {
        int before = bytes.size();
        bytes.number(0, Integer.BYTES);
        json.write(column, value);
        bytes.setInt(before, bytes.size() - before - Integer.BYTES);
    }

    private void put(@Nullable Object value) {
        if (value == null) {
            bytes.number(NULL, Integer.BYTES);
        } else if (value instanceof String text) {
            sized(text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof Long number) {
            sized(number, Long.BYTES);
        } else if (value instanceof Integer number) {
            sized(number, Integer.BYTES);
        } else if (value instanceof Boolean flag) {
            sized(flag ? 1 : 0, Byte.BYTES);
        } else if (value instanceof Double number) {
            sized(Double.doubleToRawLongBits(number), Double.BYTES);
        } else if (value instanceof BigDecimal number) {
            sized(ByteConverter.numeric(number));
        } else if (value instanceof LocalDate day) {
            sized(FIRST_DAY.until(day, ChronoUnit.DAYS), Integer.BYTES);
        } else if (value instanceof Instant moment) {
            sized(FIRST_INSTANT.until(moment, ChronoUnit.MICROS), Long.BYTES);
        } else {
            throw new IllegalArgumentException("no column is copied that holds a " + value.getClass());
        }
    }

    private void sized(byte[] value) {
        bytes.number(value.length, Integer.BYTES);
        bytes.writeBytes(value);
    }

    private void sized(long value, int size) {
        bytes.number(size, Integer.BYTES);
        bytes.number(value, size);
    }

    @Override
    public void insert(Connection connection) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            copy.writeToCopy(bytes.all(), 0, bytes.size());
            copy.writeToCopy(END, 0, END.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
