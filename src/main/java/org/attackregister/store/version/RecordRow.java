package org.attackregister.store.version;

import java.sql.SQLException;
import java.util.List;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.database.CodeColumn;
import org.attackregister.store.database.Json;
import org.attackregister.store.database.RowReader;
import org.attackregister.store.database.RowWriter;
import org.attackregister.store.database.TableColumn;

/** A version of a reference record as the columns of its table. The columns are those of {@link RecordVersion}. */
final class RecordRow {
    static final List<TableColumn> COLUMNS =
            List.of(TableColumn.text("kind"), TableColumn.text("record_id"), TableColumn.text("body"));

    private static final CodeColumn<RecordKind> KINDS = new CodeColumn.RecordKinds();

    private RecordRow() {}

    static void write(Stored.StoredRecord version, RowWriter row) throws SQLException {
        row.code(version.kind()).text(version.id()).text(version.value() == null ? null : Json.write(version.value()));
    }

    static Stored read(VersionStamp stamp, RowReader row) {
        RecordKind kind = row.filledCode(KINDS);
        String id = row.filled();
        String body = row.text();
        Object value = body == null ? null : Json.read(body, RecordType.of(kind));
        return new Stored.StoredRecord(stamp, kind, id, value);
    }
}
