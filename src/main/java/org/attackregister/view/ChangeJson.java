package org.attackregister.view;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.Versioned;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.question.ChangeQuestion;
import org.attackregister.snapshot.ChangePage;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;
import org.jspecify.annotations.Nullable;

/** The public shape of a change: what was done, and the record as it is since. */
public final class ChangeJson {
    /** The word for an attack that is there and satisfies the filter no more. */
    public static final String LEFT = "left";

    private static final Map<RecordKind, String> PAGES = Map.of(
            RecordKind.DATASET,
            Paths.DATASETS,
            RecordKind.SOURCE,
            Paths.SOURCES,
            RecordKind.GROUP,
            Paths.GROUPS,
            RecordKind.ANNUAL_SHARE,
            Paths.ANNUAL_SHARES,
            RecordKind.ANNUAL_COUNT,
            Paths.ANNUAL_COUNTS);

    private ChangeJson() {}

    /** A change as one line of JSON, without the line's end. */
    public static byte[] of(ChangePage.PageEntry change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = RegisterJson.MAPPER.getFactory().createGenerator(bytes)) {
            out.writeStartObject();
            if (change instanceof ChangePage.AttackEntry attack) {
                write(attack, out);
            } else if (change instanceof ChangePage.RecordEntry record) {
                write(record, out);
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(ChangePage.AttackEntry change, JsonGenerator out) throws IOException {
        String operation = change.left() ? LEFT : change.stamp().operation().code();
        head(change, ChangeQuestion.ATTACK, operation, change.dataset(), out);
        out.writeFieldName("attack");
        if (change.json().isEmpty()) {
            out.writeNull();
        } else {
            out.writeRawValue(new String(change.json().get().get(), StandardCharsets.UTF_8));
        }
        out.writeNullField("record");
    }

    private static void write(ChangePage.RecordEntry change, JsonGenerator out) throws IOException {
        head(change, change.kind().code(), change.stamp().operation().code(), null, out);
        out.writeNullField("attack");
        out.writeFieldName("record");
        Object value = change.value();
        if (value == null) {
            out.writeNull();
        } else {
            String page = PAGES.get(change.kind());
            String self = page == null ? null : Links.child(page, change.id());
            RegisterJson.MAPPER.writeValue(out, RecordTree.of(new Versioned<>(change.stamp(), value), self));
        }
    }

    private static void head(
            ChangePage.PageEntry change,
            String recordType,
            String operation,
            @Nullable String dataset,
            JsonGenerator out)
            throws IOException {
        VersionStamp stamp = change.stamp();
        out.writeNumberField("revision", stamp.revision());
        out.writeStringField("operation", operation);
        out.writeStringField("record_type", recordType);
        out.writeStringField("id", change.id());
        out.writeStringField("dataset", dataset);
        out.writeNumberField("version", stamp.version());
        out.writeStringField("reason", stamp.reason());
        out.writeStringField("superseded_by", stamp.supersededBy());
        out.writeFieldName("recorded_at");
        RegisterJson.MAPPER.writeValue(out, stamp.recordedAt());
        out.writeStringField("recorded_by", stamp.recordedBy());
    }
}
