package org.attackregister.ingest.json;

import static com.fasterxml.jackson.core.JsonToken.END_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.FIELD_NAME;
import static com.fasterxml.jackson.core.JsonToken.START_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.START_OBJECT;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.attackregister.ingest.content.Refusal;
import org.attackregister.ingest.json.JsonShape.JsonForm;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.row.ColumnNames;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Layout;
import org.attackregister.ingest.row.Row;
import org.attackregister.ingest.row.Rows;
import org.attackregister.ingest.row.TableRemark;
import org.attackregister.ingest.text.Text;
import org.attackregister.model.StorableText;
import org.jspecify.annotations.Nullable;

/** The records of one JSON document: an array, a member of an object, or a single object. */
public final class JsonRows implements Rows {
    private final Text text;
    private final Findings findings;
    private final JsonShape shape;
    private final Header header;
    private final JsonParser json;
    private long number;

    /** The rows of a document whose shape is known. */
    public JsonRows(Text text, JsonShape shape, Findings findings) throws IOException {
        this.text = text;
        this.findings = findings;
        this.shape = shape;
        this.header = ColumnNames.header(shape.fields(), text.file(), 1, findings);
        this.json = JsonText.FACTORY.createParser(text.open(findings));
        goToRecords();
    }

    private void goToRecords() throws IOException {
        if (shape.form() == JsonForm.ONE) {
            return;
        }
        JsonToken first = json.nextToken();
        if (first == START_OBJECT) {
            while (json.nextToken() == FIELD_NAME) {
                boolean sought = json.currentName().equals(shape.member());
                if (json.nextToken() == START_ARRAY && sought) {
                    return;
                }
                json.skipChildren();
            }
        }
    }

    @Override
    public String file() {
        return text.file();
    }

    @Override
    public Layout layout() {
        return text.layout("json", null);
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            for (JsonToken token = json.nextToken(); token != null && token != END_ARRAY; token = json.nextToken()) {
                number++;
                if (token == START_OBJECT) {
                    JsonNode record = JsonText.record(json);
                    String pointer = StorableText.firstOther(record).orElse(null);
                    if (pointer == null) {
                        return new Row(header, text.file(), number, JsonText.cells(record, header), record);
                    }
                    refuse(pointer, null, "its text " + StorableText.REFUSAL);
                } else {
                    refuse(null, json.getText(), "it is not a JSON object");
                    json.skipChildren();
                }
            }
            return null;
        } catch (JsonProcessingException e) {
            throw Refusal.of(text.file(), JsonText.reason(e), e);
        }
    }

    private void refuse(@Nullable String pointer, @Nullable String value, String reason) {
        findings.add(new Finding(
                TableRemark.BAD_RECORD, text.file(), number, pointer, value, "the record was refused: " + reason));
    }

    @Override
    public long bytesRead() {
        return text.content().bytesRead();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
