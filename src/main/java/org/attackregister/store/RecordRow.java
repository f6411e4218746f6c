package org.attackregister.store;

import java.sql.SQLException;
import java.util.List;
import org.attackregister.model.RecordKind;
import org.attackregister.model.VersionStamp;

/** A version of a reference record as the columns of its table. The columns are those of {@link RecordVersion}. */
final class RecordRow {
    static final List<Column> COLUMNS = List.of(Column.text("kind"), Column.text("record_id"), Column.text("body"));

    private static final CodeColumn<RecordKind> KINDS = new CodeColumn.RecordKinds();

    private RecordRow() {}

    static void write(Stored.OfRecord version, RowWriter row) throws SQLException {
        row.code(version.kind()).text(version.id()).text(version.value() == null ? null : Json.write(version.value()));
    }

    static Stored read(VersionStamp stamp, RowReader row) {
        RecordKind kind = row.filledCode(KINDS);
        String id = row.filled();
        String body = row.text();
        Object value = body == null ? null : Json.read(body, RecordType.of(kind));
        return new Stored.OfRecord(stamp, kind, id, value);
    }
}
